import type { Item } from '@puskesos/core/shared/table';

/**
 * What waits for a person's deed, told from the records as they lie in the table, by rules written apart from those that open tasks: a task that
 * nobody remembered to open, or to take away, is seen by this.
 */

type Row = Record<string, unknown> & { readonly id: string; readonly state: string; readonly village: string };
interface Waits {
  readonly kind: string;
  readonly about: string;
  readonly desk: string;
  readonly village?: string | undefined;
  readonly left?: number;
}

const dataOf = (item: Item): Row => JSON.parse(item['data'] as string) as Row;

export class Records {
  readonly #byType: Map<unknown, Row[]>;

  constructor(items: readonly Item[]) {
    const present = items.filter(({ sk, data }) => !sk.startsWith('~') && typeof data === 'string');
    this.#byType = new Map([...Map.groupBy(present, ({ type }) => type)].map(([type, some]) => [type, some.map(dataOf)]));
  }

  of(type: string): Row[] {
    return this.#byType.get(type) ?? [];
  }
}

const one = (kind: string, desk: string, about: string, village?: string, left?: number): Waits => ({
  kind,
  about,
  desk,
  ...(village !== undefined && { village }),
  ...(left !== undefined && { left }),
});
const by = <T>(table: Record<string, T>, key: unknown): T[] => [table[String(key)]].filter((found) => found !== undefined);

const atLevel = { village: 'puskesos', district: 'camat', regency: 'dinsos' };
const ofProposals = {
  proposed: ['approval', 'puskesos'],
  agreed: ['verification', 'puskesos'],
  verified: ['approval', 'dinsos'],
  checked: ['approval', 'dinsos'],
  ratified: ['approval', 'dinsos'],
};

/** Each rule looks at the records of one slice. */
const rules: readonly ((records: Records) => Waits[])[] = [
  (records) =>
    records
      .of('proposal')
      .flatMap(({ id, state, village }) => by(ofProposals, state).map(([kind = '', desk = '']) => one(kind, desk, id, village))),
  (records) =>
    records
      .of('case')
      .flatMap(({ id, state, level, village }) =>
        state === 'closed' ? [] : by(atLevel, level).map((desk) => one('case', desk, id, village)),
      ),
  ...['objection', 'suggestion'].map(
    (kind) => (records: Records) =>
      records
        .of(kind)
        .flatMap(({ id, state, level, village }) =>
          state === 'open' ? by(atLevel, level).map((desk) => one(kind, desk, id, village)) : [],
        ),
  ),
  (records) =>
    records.of('household').flatMap((home) => {
      const {
        id,
        village,
        status,
        officialDecile,
        fieldFinding,
        review,
        contradicted,
        rulings = [],
      } = home as Row & {
        officialDecile?: { decile: number };
        fieldFinding?: { finding: string };
        rulings?: { decile: number; finding: string }[];
        contradicted?: { settled?: object };
      };
      const ruled = rulings.some(({ decile, finding }) => decile === officialDecile?.decile && finding === fieldFinding?.finding);
      const apart = review && !ruled;
      return status === 'active' && (apart || (contradicted && !contradicted.settled)) ? [one('review', 'puskesos', id, village)] : [];
    }),
  (records) =>
    records
      .of('double')
      .flatMap(({ id, ruling, village, otherVillage, numbers }) =>
        ruling ? [] : [one('double', otherVillage || numbers ? 'dinsos' : 'puskesos', id, village)],
      ),
  (records) => {
    const homes = new Map(records.of('household').map((home) => [home.id, home.village]));
    const desks = { proposed: 'puskesos', verified: 'dinsos', approved: 'dinsos' };
    return records
      .of('enrollment')
      .flatMap(({ id, state, household }) => by(desks, state).map((desk) => one('enrollment', desk, id, homes.get(String(household)))));
  },
  (records) => {
    const trainings = new Map(records.of('training').map((training) => [training.id, training.state]));
    return records.of('training_enrollment').flatMap((seat) => {
      const { id, village, state, dropped, askedAgain, gone, measures, training } = seat as Row & { measures: { at: string }[] };
      const isOff = trainings.get(String(training)) === 'cancelled';
      const here = (kind: string) => [one(kind, 'puskesos', id, village)];
      if (gone) return [];
      if (state === 'completed') return measures.some(({ at }) => at === 'month_12') ? [] : here('measure');
      if (isOff) return [];
      if (state === 'invited') return here('invitation');
      if (state === 'enrolled' || state === 'attending') return here('certificate');
      return state === 'dropped' && dropped === 'lapsed' && !askedAgain ? here('lapsed_invitation') : [];
    });
  },
  (records) =>
    records
      .of('wrse_path')
      .flatMap(({ id, stage, village }) =>
        stage === 'graduated' || stage === 'closed' ? [] : [one('wrse_visit', 'puskesos', id, village)],
      ),
  (records) =>
    records
      .of('cycle')
      .flatMap(({ id, state, stalledAt }) =>
        state === 'frozen' || state === 'approved' || (state === 'building' && stalledAt) ? [one('payment_list', 'dinsos', id)] : [],
      ),
  (records) => {
    const approved = new Set(records.of('cycle').flatMap(({ id, state }) => (state === 'approved' ? [id] : [])));
    const open = records
      .of('line')
      .filter(({ cycle, goods, state }) => approved.has(String(cycle)) && goods && (state === 'listed' || state === 'partly'));
    return [...Map.groupBy(open, ({ cycle, village }) => `${cycle}@${village}`)].map(([about, lines]) =>
      one('handover', 'puskesos', about, lines[0]?.village, lines.length),
    );
  },
  (records) => {
    const unseen = records.of('check').filter(({ found }) => found === undefined);
    return [...Map.groupBy(unseen, ({ cycle, village }) => `${cycle}@${village}`)].map(([about, checks]) =>
      one('sample_check', 'puskesos', about, checks[0]?.village, checks.length),
    );
  },
  (records) =>
    records.of('program').flatMap((program) => {
      const { id, amounts, to } = program as Row & { amounts: { component: string; from: string; to?: string }[]; to?: string };
      const last = [...Map.groupBy(amounts, ({ component }) => component.toLowerCase()).values()].map(
        (rows) => rows.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]?.to,
      );
      const end = last.toSorted().at(-1);
      return last.length === 0 || last.includes(undefined) || (to !== undefined && end !== undefined && to <= end)
        ? []
        : [one('amounts', 'dinsos', id)];
    }),
  (records) =>
    records.of('questionnaire').flatMap(({ number, state }) => (state === 'draft' ? [one('questionnaire', 'dinsos', String(number))] : [])),
  (records) => records.of('socialisation').flatMap(({ id, state }) => (state === 'planned' ? [one('socialisation', 'dinsos', id)] : [])),
];

const told = ({ kind, about, desk, village = '-', left }: Waits) => `${kind} ${about} ${desk} ${village} ${left ?? ''}`.trim();

/** A line for each record that waits. */
export const whatWaits = (records: Records): string[] =>
  rules
    .flatMap((rule) => rule(records))
    .map(told)
    .toSorted();

/** A line for each task, but those about aid, which say why they are there. */
export const whatIsTold = (records: Records): string[] =>
  records
    .of('task')
    .flatMap((task) => (task['kind'] === 'aid' ? [] : [told(task as unknown as Waits)]))
    .toSorted();

/** What is wrong with the tasks about aid: one whose reason is gone, or a reason without one. */
export function wrongAboutAid(records: Records): string[] {
  const lines = new Map(records.of('enrollment').map((line) => [line.id, line]));
  const homes = new Map(records.of('household').map((home) => [home.id, home]));
  const asked = new Map(records.of('task').flatMap((task) => (task['kind'] === 'aid' ? [[String(task['about']), task] as const] : [])));
  const missing = [...lines.values()].flatMap(({ id, state, pending }) =>
    state === 'suspended' && pending && !asked.has(id) ? [`${id} is not asked about`] : [],
  );
  const needless = [...asked].flatMap(([about, { cause, village }]) => {
    const line = lines.get(about);
    const home = homes.get(String(line?.['household']));
    if (!line || !home) return [`${about} asks about nothing`];
    if (home.village !== village) return [`${about} asks in ${village}, and lives in ${home.village}`];
    const receives = ['approved', 'active', 'suspended'].includes(line.state);
    return receives === (cause !== 'came_back') ? [] : [`${about} asks ${cause} of one ${line.state}`];
  });
  return [...missing, ...needless];
}
