import { SEALED_OVER } from '../shared/public-keys.ts';
import type { Answer } from './shapes.ts';

/** An answer as bytes, all of one size: by how much there is of it nobody can tell how much a household receives. */

/** With its key and what else lies beside it under two kilobytes: two units to write, half a unit to read, as when there is nothing. */
export const PACKED = 1_900;
export const SEALED = PACKED + SEALED_OVER;

/** What ended longest ago is left out where there is too much. */
export function packed(answer: Answer): Buffer {
  const bytes = Buffer.from(JSON.stringify(answer));
  if (bytes.length > PACKED) return packed({ ...answer, aid: answer.aid.slice(0, -1), more: true });
  return Buffer.concat([bytes, Buffer.alloc(PACKED - bytes.length, ' ')]);
}

export const unpacked = (bytes: Uint8Array): Answer => JSON.parse(Buffer.from(bytes).toString('utf8')) as Answer;
