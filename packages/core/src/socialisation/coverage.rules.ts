import { villagesOf } from '../region/region.ts';
import type { Day } from '../shared/clock.ts';
import type { Session } from './shapes.ts';

/** Which villages have been told, and what is left. A village is told when somebody from it was at a session that was held. */

export interface VillageTold {
  readonly village: string;
  /** The last day it was told; undefined: not yet. */
  readonly on?: Day;
  /** All who came from it, at all sessions. */
  readonly attended: number;
  /** The next day it is to be told, where that is planned. */
  readonly planned?: Day;
}

export interface DistrictTold {
  readonly district: string;
  readonly told: number;
  readonly left: number;
  readonly villages: readonly VillageTold[];
}

export function toldIn(district: string, sessions: readonly Session[]): DistrictTold {
  const villages = villagesOf(district).map(({ code }): VillageTold => {
    const own = sessions.filter((session) => session.villages.includes(code));
    const cameTo = (session: Session) =>
      session.attendance.filter(({ village }) => village === code).reduce((sum, { count }) => sum + count, 0);
    const held = own.filter((session) => session.state === 'held' && cameTo(session) > 0);
    const on = held
      .map((session) => session.on)
      .toSorted()
      .at(-1);
    const planned = own
      .filter(({ state }) => state === 'planned')
      .map((session) => session.on)
      .toSorted()[0];
    const attended = held.reduce((sum, session) => sum + cameTo(session), 0);
    return { village: code, attended, ...(on !== undefined && { on }), ...(planned !== undefined && { planned }) };
  });
  const told = villages.filter(({ on }) => on !== undefined).length;
  return { district, told, left: villages.length - told, villages };
}
