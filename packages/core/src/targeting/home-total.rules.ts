import type { VillageFigures } from './figures.rules.ts';
import type { HomeFilter } from './home-filter.rules.ts';

/** How many households a filter leaves, by what the last refresh counted; undefined where it counted none of that kind. */
export function totalOf(figures: Omit<VillageFigures, 'village'>, { answer, ...filter }: HomeFilter): number | undefined {
  const [asked, ...more] = (Object.keys(filter) as (keyof typeof filter)[]).filter((key) => filter[key] !== undefined);
  if (asked === undefined) return figures.households;
  if (more.length > 0) return undefined;
  if (asked === 'finding') return withFinding(figures, filter.finding, answer);
  if (asked !== 'receives' && asked !== 'receivesNot' && asked !== 'waitsFor') return undefined;
  if (!figures.holders) return undefined;
  const { receiving, waiting } = figures.holders.find(({ program }) => program === filter[asked]) ?? { receiving: 0, waiting: 0 };
  return { receives: receiving, receivesNot: figures.households - receiving, waitsFor: waiting }[asked];
}

function withFinding(
  { findings = [], households }: Omit<VillageFigures, 'village'>,
  finding: HomeFilter['finding'],
  answer: HomeFilter['answer'],
): number | undefined {
  const counted = findings.find((one) => one.finding === finding);
  if (!counted) return undefined;
  const { households: yes, unknown } = counted;
  return { yes, unknown, no: households - yes - unknown }[answer];
}
