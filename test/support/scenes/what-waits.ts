import { createHash } from 'node:crypto';
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
  readonly #past: readonly Item[];

  constructor(items: readonly Item[]) {
    this.#past = items.filter(({ sk, data }) => sk.startsWith('~') && typeof data === 'string');
    const present = items.filter(({ sk, data }) => !sk.startsWith('~') && typeof data === 'string');
    this.#byType = new Map([...Map.groupBy(present, ({ type }) => type)].map(([type, some]) => [type, some.map(dataOf)]));
  }

  of(type: string): Row[] {
    return this.#byType.get(type) ?? [];
  }

  /** Of each record of a type the states it was in, the first of them first, with when it came to each. */
  pastOf<T>(type: string): (T & { readonly at: string })[][] {
    const some = this.#past.filter((item) => item['type'] === type);
    return [...Map.groupBy(some, ({ pk }) => pk).values()].map((states) =>
      states
        .toSorted((a, b) => Number(a['version']) - Number(b['version']))
        .map((item) => ({ ...(dataOf(item) as unknown as T), at: String(item['updatedAt']) })),
    );
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
/** From the record to its publication. */
const ofDeliberations = { recorded: 'village_head', ratified: 'camat', acknowledged: 'village_head' };

interface Said {
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly settles?: boolean;
}
const FORTNIGHT = 14 * 86_400_000;
/** Two people told differently within a fortnight, and nobody has settled it. */
const differ = ([shown, ...others]: readonly Said[]): boolean =>
  shown !== undefined &&
  !shown.settles &&
  others.some(
    ({ by, value, at }) =>
      by !== shown.by && value !== shown.value && Math.abs(Date.parse(at.slice(0, 10)) - Date.parse(shown.at.slice(0, 10))) <= FORTNIGHT,
  );
/** One home in ten, by its id. */
const isDrawn = (household: string): boolean => createHash('sha256').update(`second ${household}`).digest().readUInt32BE(0) % 100 < 10;

interface Survey {
  readonly household: string;
  readonly answers: Record<string, Said[]>;
  readonly checks: { doubt: { at: string }; settled?: { at: string } }[];
  readonly first?: { by: string };
  readonly second?: object;
  readonly last?: { outcome: string };
}

/** What is to be done at a home because of what was told there, or because nobody was met. */
function atTheDoor({ household: id, answers, checks, first, second, last }: Survey, village: string): Waits[] {
  const doubts = checks.some(({ doubt, settled }) => !settled || settled.at < doubt.at) || Object.values(answers).some(differ);
  return [
    ...(doubts ? [one('cross_check', 'puskesos', id, village)] : []),
    ...(first && !second && isDrawn(id) ? [one('second_visit', 'puskesos', id, village)] : []),
    ...(last?.outcome === 'no_contact' || last?.outcome === 'refused' ? [one('revisit', 'puskesos', id, village)] : []),
  ];
}

/** Each rule looks at the records of one slice. */
const rules: readonly ((records: Records) => Waits[])[] = [
  (records) =>
    records
      .of('proposal')
      .flatMap(({ id, state, village, purse }) =>
        by(ofProposals, state).map(([kind = '', desk = '']) =>
          one(kind, purse === 'village_fund' && state === 'verified' ? 'village_head' : desk, id, village),
        ),
      ),
  (records) =>
    records
      .of('deliberation')
      .flatMap(({ id, state, village }) => by(ofDeliberations, state).map((desk) => one('approval', desk, id, village))),
  (records) => {
    const homes = new Map(records.of('household').map((home) => [home.id, home]));
    return records.of('survey').flatMap((survey) => {
      const home = homes.get(String(survey['household']));
      return home?.['status'] === 'active' ? atTheDoor(survey as unknown as Survey, home.village) : [];
    });
  },
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
    const desks = { proposed: 'puskesos', verified: 'dinsos', approved: 'dinsos', suspended: 'dinsos' };
    return records
      .of('enrollment')
      .filter(({ pending }) => pending === undefined)
      .flatMap(({ id, state, household }) => by(desks, state).map((desk) => one('enrollment', desk, id, homes.get(String(household)))));
  },
  (records) => {
    const trainings = new Map(records.of('training').map((training) => [training.id, training.state]));
    const seats = new Map(records.of('training_pool').map((pool) => [`${pool['training']} ${pool['area']}`, Number(pool['seats'])]));
    return records.of('training_enrollment').flatMap((seat) => {
      const {
        id,
        village,
        state,
        dropped,
        askedAgain,
        gone,
        measures,
        missed = [],
        training,
        area,
        ticket,
      } = seat as Row & {
        measures: { at: string }[];
        missed?: string[];
        area: string;
        ticket: number;
      };
      const isPast = (at: string) => missed.includes(at) || measures.some((measure) => measure.at === at);
      const isOff = trainings.get(String(training)) === 'cancelled';
      const here = (kind: string) => [one(kind, 'puskesos', id, village)];
      if (gone) return [];
      if (state === 'completed') return isPast('month_12') ? [] : here('measure');
      if (isOff) return [];
      if (state === 'invited') return here('invitation');
      if (state === 'requested') {
        if (measures.some(({ at }) => at === 'before')) return isPast('month_12') ? [] : here('measure');
        return isPast('before') || ticket > 2 * (seats.get(`${training} ${area}`) ?? 0) ? [] : here('baseline');
      }
      if (state === 'enrolled' || state === 'attending') return here(isPast('before') ? 'certificate' : 'baseline');
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
  (records) => records.of('pocket').flatMap(({ id, state }) => (state === 'closed' ? [] : [one('pocket_review', 'dinsos', id)])),
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
  const causesOf = (task: object): unknown[] => {
    const { cause, also = [] } = task as { cause?: unknown; also?: { cause: unknown }[] };
    return [cause, ...also.map((one) => one.cause)];
  };
  const missing = [...lines.values()].flatMap((line) => {
    const { id, state, pending } = line as Row & { pending?: { cause: string; also?: string[] } };
    if (state !== 'suspended' || !pending) return [];
    const known = causesOf(asked.get(id) ?? {});
    return [pending.cause, ...(pending.also ?? [])].flatMap((cause) =>
      known.includes(cause) ? [] : [`${id} is not asked about ${cause}`],
    );
  });
  const needless = [...asked].flatMap(([about, task]) => {
    const { cause, village } = task;
    const causes = causesOf(task);
    if (new Set(causes).size < causes.length) return [`${about} is asked twice the same`];
    const line = lines.get(about);
    const home = homes.get(String(line?.['household']));
    if (!line || !home) return [`${about} asks about nothing`];
    if (home.village !== village) return [`${about} asks in ${village}, and lives in ${home.village}`];
    const receives = ['approved', 'active', 'suspended'].includes(line.state);
    return causes.every((one) => receives === (one !== 'came_back')) ? [] : [`${about} asks ${cause} of one ${line.state}`];
  });
  return [...missing, ...needless];
}
