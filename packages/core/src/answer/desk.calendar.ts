import { regency } from '../regency/regency.ts';
import type { NamedPlace } from '../region/named.rules.ts';
import { type Day, rowOn } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';

/** Where a village's Puskesos is, and when somebody is there. A new row follows the old when an office says otherwise. */

const rows = [
  {
    from: '2025-07-01',
    hours: {
      id: `Senin–Kamis 08.00–15.30, Jumat 08.00–11.00 ${regency.clock.name}`,
      en: 'Monday to Thursday 08:00–15:30, Friday 08:00–11:00 WITA',
    },
    source: 'unsourced: pegangan awal, jam kerja kantor yang umum, sampai desa/kelurahan memberitahukan jam layanannya',
  },
] as const;

export interface Desk {
  readonly where: Message;
  readonly hours: Message;
}

export function deskOf({ kind, name }: Pick<NamedPlace, 'kind' | 'name'>, day: Day): Desk {
  return {
    where: {
      id: `Puskesos di kantor ${kind} ${name}`,
      en: `the Puskesos at the ${kind} office of ${name}`,
    },
    hours: rowOn(rows, day).hours,
  };
}
