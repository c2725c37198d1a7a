import { everything, type Filter } from './looked-for.rules.ts';

/** What of an answer may stand in a link: a village, and what its list was filtered by. Never a name, never a number of a person. */

export interface Shared extends Filter {
  readonly village: string;
}

/** Lists' own pages link to the village alone, behind a `#`: nothing is shown before somebody asks. */
export const villageInHash = (): string | undefined => /^#desa=([\d.]{13})$/.exec(location.hash)?.[1];

export function readAddress(): Shared | undefined {
  const asked = new URLSearchParams(location.search);
  const of = (name: string) => asked.get(name) ?? '';
  return asked.has('desa') ? { village: of('desa'), program: of('program'), fund: of('dana'), since: of('sejak') } : undefined;
}

function addressOf({ village, program, fund, since }: Shared): string {
  const asked = Object.entries({ desa: village, program, dana: fund, sejak: since }).filter(([, value]) => value);
  return `/?${new URLSearchParams(asked)}`;
}

export const showAddress = (shared: Shared): void => history.replaceState(null, '', addressOf(shared));
export const clearAddress = (): void => history.replaceState(null, '', '/');
export const linkTo = (village: string): string => addressOf({ village, ...everything });
