import { systemActor } from '@puskesos/core/shared/actor';
import { findJob } from '@puskesos/core/shared/job';
import { runJob } from '@puskesos/functions/job-runners';
import { keyOf } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { savedOperation } from '../office/operations.ts';

/** Files handed in through the office's endpoint, and the work behind it done at once. */

const PAYLOAD = 'import { id state version }';

export function importing(office: Office, who: Person) {
  const desk = office.as(who);

  async function upload(name: string, content: Buffer): Promise<string> {
    const { data } = await desk.send(savedOperation('140-prepare-upload').text, { input: { name, size: content.length } });
    const { id, address } = data.prepareUpload.upload;
    const put = await fetch(address.url, { method: 'PUT', body: content as BodyInit });
    if (!put.ok) throw new Error(`${put.status}`);
    return id;
  }
  const start = (input: object) => desk.mutate('startImport', { dryRun: false, ...input }, PAYLOAD);
  const look = async (id: string) => (await desk.send(savedOperation('142-import').text, { id })).data.import;
  const undo = (id: string, input: object = {}) => desk.mutate('undoImport', { import: id, reason: 'Berkas desa lain', ...input }, PAYLOAD);

  /** Uploaded, asked for and done. */
  async function take(name: string, content: Buffer, input: object) {
    const { import: begun } = await start({ upload: await upload(name, content), ...input });
    await work(office, begun.id);
    return look(begun.id);
  }
  async function undone(id: string) {
    await undo(id);
    await work(office, id);
    return look(id);
  }
  return { upload, start, look, undo, undone, take };
}

/** Does what an import waits for, as the work function does. */
export async function work(office: Office, id: string, signal = new AbortController().signal): Promise<string> {
  const context = office.core(systemActor('work'));
  const job = await findJob(context.registry, { kind: 'import', id: keyOf(id) });
  if (!job) throw new Error('nothing waits');
  return runJob(context, job, { signal, onProgress: () => undefined });
}
