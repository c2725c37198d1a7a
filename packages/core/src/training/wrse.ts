import * as z from 'zod';
import * as Household from '../household/household.ts';
import { Reason } from '../household/shapes.ts';
import { lookAt } from '../household/subject.ts';
import { VillageCode } from '../region/region.ts';
import { mayIn, serves } from '../shared/actor.ts';
import { type Day, DayText, dayOf, notInFuture } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput, type Message } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { edgeOf } from '../shared/machine.ts';
import { inRupiah, Rupiah } from '../shared/money.ts';
import { operation, query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { historyQuery } from '../shared/past.ts';
import { tallyService } from '../staff/service.ts';
import { type Livelihood, workKinds } from './livelihood-shapes.ts';
import { personOf } from './person.ts';
import { themes } from './shapes.ts';
import { WrongStage } from './training-errors.ts';
import { firstVisitBy, graduationRuleOn, nextVisitBy } from './wrse.calendar.ts';
import { edges } from './wrse.machine.ts';
import { livesFromWork } from './wrse.rules.ts';
import * as store from './wrse.store.ts';
import { pathEndings, type WrsePath, type WrsePathNow } from './wrse-shapes.ts';
import { visitOf } from './wrse-visits.ts';

export { findIn } from './wrse-find.ts';

/** The path of a woman who earns her household's living: found, assessed, trained, equipped, visited, until she lives from it. */

const LivelihoodInput = z.object({
  path: Id,
  /** Rupiah a month, as she tells it. */
  income: Rupiah,
  work: z.enum(workKinds),
  /** The day she was seen. */
  on: DayText,
  note: freeText(3, 500).optional(),
});

interface Subject {
  readonly path: WrsePathNow;
  readonly household: Household.Household;
}

async function find({ path: id }: { path: string }, context: Context): Promise<Subject | undefined> {
  const path = await store.get(context, id);
  const household = path && (await Household.getUnchecked(context, path.household));
  return path && household && { path, household };
}

const may = (actor: Context['actor'], _input: unknown, { path }: Subject): boolean => serves(actor, path.village);

const stageNames: Readonly<Record<WrsePath['stage'], Message>> = {
  found: { id: 'ditemukan', en: 'found' },
  assessed: { id: 'dinilai', en: 'assessed' },
  training: { id: 'pelatihan', en: 'in training' },
  equipped: { id: 'menerima barang', en: 'equipped' },
  monitored: { id: 'didampingi', en: 'monitored' },
  graduated: { id: 'mandiri', en: 'graduated' },
  closed: { id: 'ditutup', en: 'closed' },
};
const wrongStage = ({ stage }: WrsePath, id: string, en: string) => new WrongStage(stageNames[stage], { id, en });

function livelihood({ actor, now }: Context, { household }: Subject, told: Omit<z.output<typeof LivelihoodInput>, 'path'>): Livelihood {
  notInFuture('on', told.on, now());
  const { income, work, on, note } = told;
  const decile = household.officialDecile?.decile;
  return { income, work, on, by: actor.id, ...(decile !== undefined && { decile }), ...(note && { note }) };
}

/** Records what she lives from and needs when she is first seen. Throws WrongStage once she has gone further. */
export const assess = operation({
  name: 'assessWrse',
  input: LivelihoodInput.extend({ needs: freeText(3, 500), theme: z.enum(themes).optional() }),
  find,
  right: 'training.enroll',
  may,
  run: ({ needs, theme, ...told }, context, subject) => {
    const { path: before } = subject;
    const edge = edgeOf(edges, 'assess', before.stage);
    if (!edge) {
      throw wrongStage(before, 'Penilaian awal sudah lewat; catat kunjungan', 'The first assessment is past; record a visit');
    }
    if (told.on < before.foundOn) throw InvalidInput.at('on', 'Sebelum ia ditemukan', 'before she was found');
    const assessment = { ...livelihood(context, subject, told), needs, ...(theme && { theme }) };
    const after = { ...before, stage: edge.to, assessment, due: nextVisitBy(told.on) };
    return seen(context, before, after, told.note);
  },
});

/** Records a visit after she was assessed; the next one falls due by the calendar of visits. Throws WrongStage. */
export const visit = operation({
  name: 'visitWrse',
  input: LivelihoodInput,
  find,
  right: 'training.enroll',
  may,
  run: ({ path: _id, ...told }, context, subject) => {
    const { path: before } = subject;
    const edge = edgeOf(edges, 'visit', before.stage);
    if (!edge) {
      throw wrongStage(before, 'Nilai dulu, atau buka kembali jalurnya', 'Assess her first, or take her up again');
    }
    const last = before.visits.at(-1)?.on ?? before.assessment?.on ?? before.foundOn;
    if (told.on < last) throw InvalidInput.at('on', 'Sebelum kunjungan terakhir', 'before the last visit');
    const next = nextVisitBy(told.on);
    const visits = [...before.visits, { ...livelihood(context, subject, told), next }];
    return seen(context, before, { ...before, stage: edge.to, visits, due: next }, told.note);
  },
});

function seen(context: Context, before: WrsePathNow, after: WrsePath, why: string | undefined) {
  const change = store.replace(before, after, context.now());
  const visited = tallyService(context, { village: before.village, visits: 1 });
  return { result: change.value, changes: [change, ...visitOf(after), ...visited], why };
}

const Ending = z.object({ path: Id, on: DayText, reason: Reason });

/** She lives from her work: decided by whoever visits her, and why. Throws WrongStage before her visits show it by the rule of the day. */
export const graduate = operation({
  name: 'graduateWrse',
  input: Ending,
  find,
  right: 'training.enroll',
  may,
  run: ({ on, reason }, context, { path: before }) => {
    if (!edgeOf(edges, 'graduate', before.stage) || before.visits.length === 0) {
      throw wrongStage(before, 'Mandiri diputuskan setelah kunjungan', 'It is decided after a visit');
    }
    const rule = graduationRuleOn(on);
    if (
      !livesFromWork(
        before.visits.filter((visit) => visit.on <= on),
        rule,
      )
    ) {
      const [line, { visits, daysApart }] = [inRupiah(rule.income), rule];
      throw wrongStage(
        before,
        `Mandiri setelah ${visits} kunjungan terakhir, berselang ${daysApart} hari, masing-masing berpenghasilan paling sedikit ${line}`,
        `She graduates after ${visits} last visits, ${daysApart} days apart, each with an income of at least ${line}`,
      );
    }
    return ended(context, before, { stage: 'graduated', on, reason });
  },
});

/** Ends the path before its goal. Throws WrongStage where it has ended. */
export const close = operation({
  name: 'closeWrse',
  input: Ending.extend({ because: z.enum(pathEndings) }),
  find,
  right: 'training.enroll',
  may,
  run: ({ on, reason, because }, context, { path: before }) => {
    if (!edgeOf(edges, 'close', before.stage)) throw wrongStage(before, 'Sudah berakhir', 'It has ended');
    return ended(context, before, { stage: 'closed', on, reason, because });
  },
});

function ended(
  context: Context,
  before: WrsePathNow,
  { stage, on, ...rest }: { stage: 'graduated' | 'closed'; on: Day; reason: string; because?: (typeof pathEndings)[number] },
) {
  notInFuture('on', on, context.now());
  const after = { ...before, stage, due: on, ended: { on, by: context.actor.id, ...rest } };
  const change = store.replace(before, after, context.now());
  const closed = tallyService(context, { village: before.village, closed: 1 });
  return { result: change.value, changes: [change, ...visitOf(after), ...closed], why: rest.reason };
}

/** Takes up again a woman whose path had ended: she is to be assessed anew. What was recorded before stays in the history. Throws WrongStage. */
export const reassess = operation({
  name: 'reassessWrse',
  input: z.object({ path: Id, reason: Reason }),
  find,
  right: 'training.enroll',
  may,
  run: ({ reason }, context, { path: before }) => {
    const edge = edgeOf(edges, 'reassess', before.stage);
    if (!edge) throw wrongStage(before, 'Jalurnya masih berjalan', 'It is still going on');
    const today = dayOf(context.now());
    const { assessment: _old, enrollment: _training, ended: _end, version: _version, updatedAt: _at, ...rest } = before;
    const after: WrsePath = { ...rest, stage: edge.to, round: before.round + 1, foundOn: today, due: firstVisitBy(today), visits: [] };
    const change = store.replace(before, after, context.now());
    return { result: change.value, changes: [change, ...visitOf(after)], why: reason };
  },
});

/** One path. Two Gets. */
export const byId = query({
  input: z.object({ path: Id }),
  find,
  right: ['training.read', 'household.read'],
  may: (actor, _input, { path }) => serves(actor, path.village),
  run: (_input, _context, { path }) => path,
});

/** The paths of a village, those that go on first, by the day somebody should see her next. One Query. */
export const pathsIn = query({
  input: z.object({ village: VillageCode, page: PageInput.prefault({}) }),
  right: ['training.read', 'household.read'],
  may: (actor, { village }) => serves(actor, village),
  run: ({ village, page }, context) => store.listIn(context, village, page),
});

/** The paths of a household's women. One BatchGet beside the household. */
export const ofHousehold = query({
  input: z.object({ household: Id }),
  find: lookAt,
  right: ['training.read', 'household.read'],
  may: (actor, _input, household) => serves(actor, household.village),
  run: async (_input, context, household) => {
    const women = household.members.filter(({ sex }) => sex === 'female').map((member) => store.idFor(context, personOf(member)));
    return (await store.getMany(context, women)).filter(({ village }) => mayIn(context.actor, 'household.read', village));
  },
});

/** Who did what on the path, when and why, latest first, under earlier numbers too. One Query beside the look at it, where she has had one. */
export const history = historyQuery({
  input: z.object({ path: Id, page: PageInput.prefault({}) }),
  find,
  may: (actor, _input, { path }) => serves(actor, path.village),
  list: ({ page }, context, { path }) => store.history(context, path, page),
});
