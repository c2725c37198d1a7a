import * as z from 'zod';
import { Reason } from '../household/shapes.ts';
import { PlaceCode, regency, VillageCode } from '../region/region.ts';
import { type Actor, mayEverywhere, serves, servesAll } from '../shared/actor.ts';
import { DayText } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { daysKept } from '../shared/files.ts';
import { Id } from '../shared/id.ts';
import { enqueueJob } from '../shared/job.ts';
import { operation, query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import { ImportNotReady, NotUndoable, NotUploaded, VillageMissing } from './import-errors.ts';
import { nameOf } from './import-log.ts';
import { fileKinds, type Import, importStates, type Upload } from './import-shapes.ts';
import * as store from './imports.store.ts';
import { listLeft } from './touched.store.ts';

/** Files handed in through the office's endpoint: announced, put where they are to lie, taken in behind the stream, undone. */

export type { Import, Upload } from './import-shapes.ts';

const LARGEST = 100_000_000;

/** Announces a file. Where it is to be put is told by `addressOf`. */
export const prepareUpload = operation({
  name: 'prepareUpload',
  input: z.object({
    name: z.string().min(1).max(200),
    size: z.int().min(1, said('Berkas ini kosong', 'this file is empty')).max(LARGEST, said('Paling besar 100 MB', 'at most 100 MB')),
  }),
  right: 'intake.write',
  run: ({ name, size }, { actor, now, newId, vault }) => {
    const id = newId();
    // Only who announced it finds it: nobody else's key begins so.
    const key = `uploads/${vault.fingerprint('upload', actor.id)}/${id}`;
    const upload: Upload = { id, by: actor.id, file: nameOf({ name }), size, key };
    return { result: upload, changes: [store.addUpload(upload, now())] };
  },
});

/** One's own alone. */
export const uploadById = query({
  input: z.object({ upload: Id }),
  find: ({ upload }, context: Context) => store.getUpload(context, upload),
  right: 'intake.write',
  may: (actor, _input, { by }) => by === actor.id,
  run: (_input, _context, upload) => upload,
});

/** Where its owner may put it, for half an hour. */
export const addressOf = ({ files }: Context, { key, size }: Upload) => files.toPut(key, size);

const mayTakeIn = (actor: Actor, { village }: { village?: string | undefined }): boolean =>
  village !== undefined || mayEverywhere(actor, 'aid.write');

/** Has an uploaded file taken in, or looked through. What it comes to is there once its work is done. */
export const start = operation({
  name: 'startImport',
  input: z.object({
    upload: Id,
    kind: z.enum(fileKinds).optional(),
    village: VillageCode.optional(),
    program: z.string().min(1).max(120).optional(),
    date: DayText.optional(),
    dryRun: z.boolean(),
    sure: z.boolean().default(false),
  }),
  find: ({ upload }, context) => store.getUpload(context, upload),
  right: 'intake.write',
  role: mayTakeIn,
  may: (actor, { village }, { by }) => by === actor.id && (village === undefined || serves(actor, village)),
  run: async (asked, context, upload) => {
    if (asked.kind === 'residents' && asked.village === undefined) throw new VillageMissing();
    if ((await context.files.sizeOf(upload.key)) !== upload.size) throw new NotUploaded();
    const { actor } = context;
    const now = context.now();
    const begun: Import = {
      ...asked,
      id: context.newId(),
      upload,
      state: 'queued',
      done: 0,
      startedAt: now,
      startedBy: actor.id,
      asker: { role: actor.role, scope: actor.scope },
    };
    const change = store.add(begun, now);
    return { result: change.value, changes: [change, enqueueJob('import', begun.id)] };
  },
});

const Target = z.object({ import: Id });
const find = ({ import: id }: z.output<typeof Target>, context: Context) => store.get(context, id);
const reaches = (actor: Actor, _input: unknown, { village }: Stored<Import>): boolean =>
  village === undefined ? actor.scope.kind === 'regency' : serves(actor, village);

/** Asks it to end between two families: what was taken in by then stays. */
export const stop = operation({
  name: 'stopImport',
  input: Target,
  find,
  right: 'intake.write',
  may: reaches,
  run: (_input, context, before) => {
    if (before.state !== 'queued' && before.state !== 'running') throw new ImportNotReady();
    const change = store.replace(before, { ...before, state: 'stopping' }, context.now());
    return { result: change.value, changes: [change] };
  },
});

const isKept = ({ startedAt }: Import, now: string): boolean => Date.parse(now) - Date.parse(startedAt) < daysKept.reports * 86_400_000;

export const isUndoable = (one: Import, now: string): boolean => !one.dryRun && isKept(one, now);

/** Has it taken back, one by one, where nobody has touched it since; what is left is told. */
export const undo = operation({
  name: 'undoImport',
  input: Target.extend({ reason: Reason }),
  find,
  right: ['intake.write', 'household.write'],
  may: reaches,
  run: ({ reason }, context, before) => {
    const { actor } = context;
    const now = context.now();
    if (before.state !== 'done' && before.state !== 'stopped' && before.state !== 'failed') throw new ImportNotReady();
    if (!isUndoable(before, now)) throw new NotUndoable();
    const asked = { by: actor.id, asker: { role: actor.role, scope: actor.scope }, at: now, reason, done: 0 };
    const change = store.replace(before, { ...before, state: 'undoing', undo: asked }, now);
    return { result: change.value, changes: [change, enqueueJob('import', before.id)], why: reason };
  },
});

export const byId = query({ input: Target, find, right: 'history.read', may: reaches, run: (_input, _context, found) => found });

/** What a village, a kecamatan or the regency had taken in, latest first: of one state alone where it is named. One Query, and a BatchGet. */
export const inPlace = query({
  input: z.object({
    place: PlaceCode.default(regency.code),
    state: z.enum(importStates).optional(),
    direction: Direction.default('desc'),
    page: PageInput.prefault({}),
  }),
  right: 'history.read',
  may: (actor, { place }) => servesAll(actor, place),
  run: (input, context) => store.inPlace(context, input),
});

/** What its undo left as it is, in the order of the file. One Query. */
export const left = query({
  input: Target.extend({ page: PageInput.prefault({}) }),
  find,
  right: 'history.read',
  may: reaches,
  run: ({ import: id, page }, context) => listLeft(context, id, page),
});

export const reportKey = (id: string): string => `reports/${id}.csv`;

/** Where its report can be had for five minutes, while it is kept; undefined where there is none. */
export async function reportAddress(context: Context, one: Import): Promise<string | undefined> {
  if (!one.report || !isKept(one, context.now())) return undefined;
  return (await context.files.toGet(reportKey(one.id), `laporan-${one.startedAt.slice(0, 10)}.csv`)).url;
}

/** Notes how far it has come, or how it ended, and answers with the state that it has now: somebody may want it stopped. */
export const saveProgress = operation({
  name: 'workOnImport',
  input: Target.extend({ from: z.array(z.enum(importStates)), next: z.custom<Partial<Import>>() }),
  find,
  right: 'intake.write',
  everywhere: true,
  run: ({ from, next }, context, before) => {
    if (!from.includes(before.state)) return { result: before.state, changes: [] };
    const after = store.advance(before, { ...before, ...next }, context.now());
    return { result: next.state ?? before.state, changes: [after] };
  },
});

/** All there are, for whoever lays them into lists. */
export const eachAsKept = store.eachAsKept;
