import { allOf, answerOf, anyOf, ifKnown, type Answer as Verdict } from '../program/kleene.rules.ts';
import { ageOn, type Day, rowOn } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';

/** What follows from the answers: typed rules with dated thresholds. Yes, no, or unknown as long as the answers there are don't settle it. */

/** One thing a rule looks at, and the answers it was told from. */
export interface Ground {
  readonly what: Message;
  readonly answer: Verdict;
  readonly items: readonly string[];
}

export interface Derived {
  readonly finding: (typeof derivedFindings)[number];
  readonly answer: Verdict;
  readonly grounds: readonly Ground[];
  /** The decree, and where the thresholds come from. */
  readonly source: string;
}

export const derivedFindings = ['fakir_miskin', 'extreme_poor', 'wrse'] as const;

/** What the register tells beside the answers. */
export interface DerivationFacts {
  readonly day: Day;
  /** Who lives in it. */
  readonly people: readonly { readonly sex: 'male' | 'female'; readonly birthDate: Day }[];
}

type Answer = (item: string) => string | undefined;

const is = (value: string | undefined, ...values: string[]): Verdict => ifKnown(value, (one) => values.includes(one));
const above = (value: string | undefined, least: number): Verdict => ifKnown(value, (one) => Number(one) > least);
const ground = (id: string, en: string, items: readonly string[], answer: Verdict): Ground => ({ what: { id, en }, answer, items });

/** How many of the criteria of Kepmensos 262/HUK/2022 make a household with a shelter fakir miskin. */
const fakirMiskinRows = [
  {
    from: '2022-12-23',
    least: 5,
    foodShare: 50,
    source: 'Kepmensos 262/HUK/2022 names the criteria; how many of them must be met is unsourced and Dinsos’ to set',
  },
] as const;

/** US$2.15 (PPP 2017) a person and day, in rupiah, as published; of whoever is between the lines it can't be told. */
const extremeLines = [
  {
    from: '2021-01-01',
    rupiah: [10_739, 11_605, 11_941],
    source: 'published conversions for 2021–22 disagree: 10,739, 11,605 and 11,941; below all is yes, above all is no',
  },
] as const;

function fakirMiskin(answer: Answer, { day }: DerivationFacts): Derived {
  const { least, foodShare, source } = rowOn(fakirMiskinRows, day);
  const shelter = ground('tidak punya tempat berteduh', 'has no shelter', ['shelter'], is(answer('shelter'), 'no'));
  const criteria = [
    ground('kepala keluarga tidak bekerja', 'the head does not work', ['head_works'], is(answer('head_works'), 'no')),
    ground('khawatir atau pernah kurang makan', 'feared for food or lacked it', ['food_insecure'], is(answer('food_insecure'), 'yes')),
    ground(
      'lebih dari separuh belanja untuk makan',
      'more than half is spent on food',
      ['food_share'],
      above(answer('food_share'), foodShare),
    ),
    ground('setahun tidak membeli pakaian', 'bought no clothes in a year', ['clothes_bought'], is(answer('clothes_bought'), 'no')),
    ground('lantai tanah atau plester', 'a floor of earth or plaster', ['floor'], is(answer('floor'), 'earth', 'plaster')),
    ground(
      'dinding buruk',
      'poor walls',
      ['wall', 'wall_condition'],
      anyOf([is(answer('wall'), 'bamboo'), is(answer('wall_condition'), 'bad')]),
    ),
    ground('tidak punya jamban sendiri', 'no toilet of its own', ['toilet'], is(answer('toilet'), 'shared', 'public', 'none')),
    ground(
      'listrik 450 VA atau tanpa listrik',
      '450 VA or no electricity',
      ['electricity', 'power_va'],
      anyOf([is(answer('electricity'), 'none'), is(answer('power_va'), '450')]),
    ),
  ];
  const met = criteria.filter((one) => one.answer === 'yes').length;
  const open = criteria.filter((one) => one.answer === 'unknown').length;
  const counted: Verdict = met >= least ? 'yes' : met + open < least ? 'no' : 'unknown';
  return { finding: 'fakir_miskin', answer: anyOf([shelter.answer, counted]), grounds: [shelter, ...criteria], source };
}

const MONTH = 30;

function extremePoor(answer: Answer, { day, people }: DerivationFacts): Derived {
  const { rupiah, source } = rowOn(extremeLines, day);
  const spending = answer('spending');
  const each = spending === undefined || people.length === 0 ? undefined : Number(spending) / people.length / MONTH;
  const lines = rupiah.map((line) =>
    ground(
      `belanja per orang per hari di bawah Rp${line}`,
      `spends less than Rp${line} a person and day`,
      ['spending'],
      ifKnown(each, (spent) => spent < line),
    ),
  );
  const answers = new Set(lines.map((line) => line.answer));
  const [answered = 'unknown'] = answers;
  return { finding: 'extreme_poor', answer: answers.size === 1 ? answered : 'unknown', grounds: lines, source };
}

/** Ages of the women whom the rule is for, both included. */
const wrseRows = [{ from: '2012-01-01', youngest: 18, oldest: 59, source: 'Permensos 8/2012' }] as const;

function wrse(answer: Answer, { day, people }: DerivationFacts): Derived {
  const { youngest, oldest, source } = rowOn(wrseRows, day);
  const grown = people.some(({ sex, birthDate }) => {
    const age = ageOn(birthDate, day);
    return sex === 'female' && age >= youngest && age <= oldest;
  });
  const grounds = [
    ground(`ada perempuan ${youngest}–${oldest} tahun`, `there is a woman of ${youngest} to ${oldest}`, [], answerOf(grown)),
    ground('perempuan pencari nafkah utama', 'a woman is the main breadwinner', ['woman_earns'], is(answer('woman_earns'), 'yes')),
    ground('penghasilan tidak mencukupi', 'the income does not suffice', ['enough_income'], is(answer('enough_income'), 'no')),
  ];
  return { finding: 'wrse', answer: allOf(grounds.map((one) => one.answer)), grounds, source };
}

export const derivedFrom = (answer: Answer, facts: DerivationFacts): Derived[] => [
  fakirMiskin(answer, facts),
  extremePoor(answer, facts),
  wrse(answer, facts),
];
