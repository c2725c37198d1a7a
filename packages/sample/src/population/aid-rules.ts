import type { MemberInput } from '@puskesos/core/household/shapes';
import { ageOn, type Day } from '@puskesos/core/shared/clock';
import { dayBetween, laterOf } from './days.ts';
import type { Need, SyntheticAid } from './family.ts';
import type { Dice } from './random.ts';

/** Who receives what in the sample: whom the programmes are for, thinned by quotas that are the sample's own. */

type Program = SyntheticAid['program'];

/** The first day on which the sample has anybody in the programme. */
const begins: Record<Program, Day> = {
  pkh: '2020-01-01',
  sembako: '2020-01-01',
  'pbi-jk': '2020-01-01',
  // What is chosen anew each year.
  'blt-dd': '2026-01-05',
  'sembako-kukar': '2026-01-05',
  'wrse-kukar': '2026-01-05',
  'atensi-odgj': '2026-02-02',
};
const LATE: Day = '2026-08-20';

interface Family {
  readonly members: readonly MemberInput[];
  readonly need: Need;
  readonly welfare: number;
  readonly inDesa: boolean;
  readonly needier: boolean;
  readonly today: Day;
}

export function aidFor(dice: Dice, family: Family): SyntheticAid[] {
  const { members, welfare, today } = family;
  const decile = family.need.officialDecile?.decile ?? 99;
  const aid: SyntheticAid[] = [];
  const give = (program: Program, member?: number, begun: Day = begins[program]) => {
    const born = member === undefined ? begun : (members[member]?.birthDate ?? begun);
    const since = dayBetween(dice, laterOf(begun, born), today);
    aid.push({ program, ...(member !== undefined && { member }), since });
  };

  if (decile <= 4 && hasComponent(members, today) && dice.chance(decile <= 2 ? 0.65 : 0.35)) give('pkh');
  if (decile <= 4 && dice.chance(decile <= 2 ? 0.8 : 0.5)) give('sembako');
  if (decile <= 5 && dice.chance(0.85)) {
    members.forEach((member, index) => {
      if (member.nik && member.life === 'alive') give('pbi-jk', index);
    });
  }
  const fromTheCentre = aid.length > 0;
  const cash = aid.some(({ program }) => program !== 'pbi-jk');
  const poor = isFoundPoor(family.need);
  if (!fromTheCentre && poor && dice.chance(APBD_SHARE_OF_GAP)) {
    give('sembako-kukar');
    // The centre's list came later and did not know: somebody has to end one of the two.
    if (family.needier && dice.chance(0.6)) give('sembako', undefined, LATE);
  } else if (family.inDesa && !cash && poor && dice.chance(0.6)) give('blt-dd');
  if (isBreadwinner(members[0], today) && welfare < 0.25 && dice.chance(WRSE_SHARE * (family.needier ? 15 : 1))) give('wrse-kukar', 0);
  if (aid.length > 0) {
    members.forEach(({ nik, life, disability = '', birthDate }, member) => {
      const isFor = nik && life === 'alive' && birthDate < '2008' && ['mental', 'physical_and_mental'].includes(disability);
      if (isFor) aid.push({ program: 'atensi-odgj', member, since: begins['atensi-odgj'] });
    });
  }
  return aid;
}

/** Makes about 1,000 of 240,000 households, as many as the regency's own food aid reaches. */
const APBD_SHARE_OF_GAP = 0.4;
/** Makes about 125 women in 240,000 households, as in 2024. */
const WRSE_SHARE = 0.02;

const isFoundPoor = ({ fieldFinding }: Need): boolean => fieldFinding?.finding === 'poor' || fieldFinding?.finding === 'extreme_poor';

/** PKH pays for the pregnant, small children, pupils, the severely disabled and the old. */
const hasComponent = (members: readonly MemberInput[], today: Day): boolean =>
  members.some(({ birthDate, pregnant, disability, life }) => {
    const age = ageOn(birthDate, today);
    return life === 'alive' && (pregnant || age < 19 || age >= 60 || disability === 'physical_and_mental');
  });

/** Permensos 8/2012: a woman from 18 to 59 who is the main breadwinner. */
function isBreadwinner(head: MemberInput | undefined, today: Day): boolean {
  if (head?.sex !== 'female') return false;
  const age = ageOn(head.birthDate, today);
  return age >= 18 && age <= 59;
}
