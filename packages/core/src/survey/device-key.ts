import * as z from 'zod';
import { dayOf, type Instant, rowOn } from '../shared/clock.ts';
import { query } from '../shared/operation.ts';
import { keptOnDevice } from './survey.calendar.ts';
import { DeviceId } from './visit-shapes.ts';

/** Under which somebody's work lies on their device, so that it opens to whom it is theirs, while they may still sign in. */

export interface DeviceKey {
  /** 32 bytes each: what is kept from now on, and what earlier keys of the vault were given for. */
  readonly key: Buffer;
  readonly earlier: readonly Buffer[];
  /** For so many days it may lie there. */
  readonly days: number;
  readonly source: string;
  /** By this clock, which a device's may be far from. */
  readonly now: Instant;
}

/**
 * The key of who asks on that device: kept nowhere, and the same whenever they sign in again. Whoever may not sign in any more is given none. Reads
 * nothing.
 */
export const deviceKey = query({
  input: z.object({ device: DeviceId }),
  right: 'survey.write',
  run: ({ device }, { actor, vault, now }): DeviceKey => {
    const [key, ...earlier] = vault.keysFor(`${actor.id}\0${device}`);
    const { days, source } = rowOn(keptOnDevice, dayOf(now()));
    return { key, earlier, days, source, now: now() };
  },
});
