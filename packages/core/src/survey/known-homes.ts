import type * as z from 'zod';
import type { FindingRule } from './finding-shapes.ts';

/** What the answers tell of a home by itself: its water, its power, its floor. Each looks at one question, in the words of the version. */

type Rule = z.input<typeof FindingRule>;

const home = (finding: Rule['finding'], holds: Rule['holds'], source: string): Rule => ({ finding, from: '2018-01-01', holds, source });

const KEPMENSOS = 'asked since DTKS/BDT; Kepmensos 262/HUK/2022 names it among its criteria';

const surfaceWater = (answer: string): Rule =>
  home(
    'surface_water',
    {
      what: { id: 'minum air sungai atau air permukaan', en: 'drinks from a river or other surface water' },
      question: 'water',
      in: [answer],
    },
    'asked since DTKS/BDT; surface water is the lowest step of drinking water by WHO and UNICEF (JMP)',
  );
const noPower = (question: string): Rule =>
  home('no_power', { what: { id: 'tanpa listrik', en: 'no electricity' }, question, in: ['none'] }, KEPMENSOS);
const earthFloor = home(
  'earth_floor',
  { what: { id: 'lantai tanah', en: 'a floor of earth' }, question: 'floor', in: ['earth'] },
  KEPMENSOS,
);

export const homesOfOld: readonly Rule[] = [surfaceWater('river'), noPower('lighting'), earthFloor];
export const homesOfThird: readonly Rule[] = [surfaceWater('surface'), noPower('electricity'), earthFloor];
