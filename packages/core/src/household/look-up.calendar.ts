import { dayOf, rowOn } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';

/** How many numbers one person may ask after in a day: enough for a queue at a desk, too few to guess by. */
const rules = [
  {
    from: '2020-01-01',
    /** Whose area is a village or a kecamatan, and whose is the regency. */
    local: 100,
    regency: 400,
    source: 'unsourced: pegangan awal sampai Dinsos menetapkannya',
  },
] as const;

export function lookUpsADay({ actor, now }: Pick<Context, 'actor' | 'now'>): number {
  const { local, regency } = rowOn(rules, dayOf(now()));
  return actor.scope.kind === 'regency' ? regency : local;
}
