import { besideCodes } from '@puskesos/core/indicator/beside-indicators';
import { type IndicatorCode, indicatorCodes, indicatorOf } from '@puskesos/core/indicator/known-indicators';
import { regency, villages } from '@puskesos/core/region';
import { liesIn } from '@puskesos/core/shared/region-code';
import loadHighs from 'highs';

/**
 * Tries to find out what was not told: everything that the files say, and everything that the indicators’ definitions imply, as one linear
 * programme, in which a village’s number is made as small and as large as can be.
 */

export interface MonthFile {
  readonly places: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly pools: readonly { readonly places: readonly string[]; readonly counts: Readonly<Record<string, number>> }[];
}

const highs = await loadHighs();
/** What is counted beside households is told to nobody here, and nothing follows from it. */
const beside = new Set<IndicatorCode>(besideCodes);
const known = indicatorCodes.filter((code) => !beside.has(code) && !/^decile_([5-9]|10)$/.test(code));
const within = (places: readonly string[]) =>
  villages.flatMap(({ code }, n) => (places.some((one) => one === regency.code || one === code || liesIn(code, one)) ? [n] : []));
const variable = (village: number, code: IndicatorCode) => `v${village}_${known.indexOf(code)}`;
const plus = (terms: readonly string[]) => terms.join(' + ');

/** What the files say: each number is the sum of its villages’. */
function said({ places, pools }: MonthFile): string[] {
  const all = [...Object.entries(places).map(([place, counts]) => ({ places: [place], counts })), ...pools];
  return all.flatMap(({ places: where, counts }) => {
    const its = within(where);
    return Object.entries(counts).map(([code, count]) => `${plus(its.map((n) => variable(n, code as IndicatorCode)))} = ${count}`);
  });
}

/** What follows from the definitions, of every village. */
const implied = villages.flatMap((_, n) => {
  const of = (code: IndicatorCode) => variable(n, code);
  const parts = known.flatMap((code) => {
    const { of: whole } = indicatorOf(code);
    return whole === undefined ? [] : [`${of(whole)} - ${of(code)} >= 0`];
  });
  const reached = ['reached_by_centre', 'reached_by_regency', 'reached_by_village'] as const;
  return [
    ...parts,
    `${of('people')} - ${of('households')} >= 0`,
    `${of('ranked')} - ${['decile_1', 'decile_2', 'decile_3', 'decile_4'].map((code) => of(code as IndicatorCode)).join(' - ')} >= 0`,
    `${of('verified_poor')} - ${of('found_extreme_poor')} >= 0`,
    ...reached.map((code) => `${of('households')} - ${of('reached_by_none')} - ${of(code)} >= 0`),
    `${plus(reached.map(of))} + ${of('reached_by_none')} - ${of('households')} >= 0`,
  ];
});

interface Range {
  readonly least: number;
  readonly most: number;
}

/** Between what and what the number of a village must lie, for whoever has the file. */
export function attack(file: MonthFile): (village: string, code: IndicatorCode) => Range {
  const rules = [...said(file), ...implied].map((rule, n) => ` r${n}: ${rule}`).join('\n');
  return (village, code) => {
    const wanted = variable(
      villages.findIndex((one) => one.code === village),
      code,
    );
    const solved = (aim: 'Minimize' | 'Maximize') => {
      const { Status, ObjectiveValue } = highs.solve(`${aim}\n aim: ${wanted}\nSubject To\n${rules}\nEnd`);
      // Of a number that nothing bounds.
      if (aim === 'Maximize' && Status !== 'Optimal') return Number.POSITIVE_INFINITY;
      if (Status !== 'Optimal') throw new Error(`the file contradicts itself: ${Status}`);
      return ObjectiveValue;
    };
    return { least: solved('Minimize'), most: solved('Maximize') };
  };
}

/** What a file says nothing of by itself. */
export const untold = ({ places }: MonthFile): [village: string, code: IndicatorCode][] =>
  villages.flatMap(({ code: village }) =>
    known.filter((code) => places[village]?.[code] === undefined).map((code): [string, IndicatorCode] => [village, code]),
  );
