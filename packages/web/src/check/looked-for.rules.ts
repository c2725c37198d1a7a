import { isName, isNumber } from '@puskesos/core/recipient/mask';
import { fitOf, typedMasks } from '@puskesos/core/recipient/name-match.rules';
import type { Message } from '@puskesos/core/shared/error';
import type { Line, VillageList } from './lists.ts';

/** What is looked for in lists: a name, or what a line has to be like. */

export interface Match extends Line {
  readonly place: VillageList['place'];
}

const SHOWN = 20;

/** Lines whose masked name fits, the likeliest first; the same as the server's own search, for which this phone stands here. */
export function matchesIn(lists: readonly VillageList[], name: string): { readonly matches: readonly Match[]; readonly more: boolean } {
  const typed = typedMasks(name);
  const found = lists.flatMap(({ place, lines }) =>
    lines.flatMap((line) => {
      const cost = fitOf(typed, line.maskedName);
      return cost === undefined ? [] : [{ cost, match: { ...line, place } }];
    }),
  );
  const sorted = found.sort((a, b) => a.cost - b.cost || (a.match.maskedName < b.match.maskedName ? -1 : 1));
  return { matches: sorted.slice(0, SHOWN).map(({ match }) => match), more: sorted.length > SHOWN };
}

/** Why a name can't be looked for. */
export function wrongWith(asked: string): Message | undefined {
  if (isNumber(asked))
    return {
      id: 'Ini nomor, bukan nama. NIK dan nomor KK jangan ditulis di sini; dengan NIK, keluarga sendiri dicek di “Cek keluarga sendiri”.',
      en: 'This is a number and no name. Don’t write a NIK or KK number here; with a NIK, check your own household under “Check my own household”.',
    };
  return isName(asked)
    ? undefined
    : { id: 'Ketik nama, paling sedikit satu kata penuh.', en: 'Type a name, one whole word of it at least.' };
}

/** Empty: whichever. `since` is the year in which it began to stand so. */
export interface Filter {
  readonly program: string;
  readonly fund: string;
  readonly since: string;
}
export const everything: Filter = { program: '', fund: '', since: '' };

/** Lines with what of their aid is wanted; those with none of it are left out. */
export const wanted = (lines: readonly Line[], { program, fund, since }: Filter): readonly Line[] =>
  lines.flatMap((line) => {
    const aid = line.aid.filter(
      (one) => (!program || one.program.id === program) && (!fund || one.program.fund === fund) && one.since.startsWith(since),
    );
    return aid.length > 0 ? [{ ...line, aid }] : [];
  });

/** The years in which something in the list began, the latest first. */
export const yearsIn = (lines: readonly Line[]): readonly string[] =>
  [...new Set(lines.flatMap(({ aid }) => aid.map(({ since }) => since.slice(0, 4))))].sort().reverse();
