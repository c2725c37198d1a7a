import { setTimeout as sleep } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type Patience, pauseAfter } from './patience.ts';
import type { HttpReply, Post } from './post.ts';
import { type Credentials, signerFor } from './signature.ts';
import { isOfClock, isPassing, ServiceFault, UnreadableAnswer } from './table-faults.ts';

/**
 * The way of reads to DynamoDB: its JSON, signed and sent here, past the AWS client's middleware and its reader of answers, which take most of a
 * call's time. Whatever is written goes by the client.
 */

export type ReadCommand = 'GetItem' | 'BatchGetItem' | 'Query';
/** Sends a call's input as DynamoDB has it in JSON, and gives the answer as it comes. Throws ServiceFault, or what the connection ran into. */
export type Reads = <Answer>(command: ReadCommand, input: object) => Promise<Answer>;

/** Milliseconds by which a signature must be off for it to have been refused for its time, and not for its key. */
const SKEWED = 60_000;
/** How often a call is signed anew: machines of the service may differ among themselves. */
const MOST_CLOCKS = 3;

interface Asking {
  readonly region: string;
  readonly host: string;
  /** Asked for at each call: they are renewed as they end. */
  readonly credentials: () => Promise<Credentials>;
  readonly post: Post;
}

export function readsBy({ region, host, credentials, post }: Asking, patience: Patience): Reads {
  const sign = signerFor({ host, region, service: 'dynamodb' });
  /** By how much the service's clock is ahead of ours. */
  let ahead = 0;

  async function once(command: ReadCommand, body: string, clocks = MOST_CLOCKS): Promise<unknown> {
    const known = await credentials();
    // Of calls side by side another may have set the clock by the time that this one is refused: it counts what this one was signed by.
    const signed = ahead;
    const headers = sign(`DynamoDB_20120810.${command}`, body, known, new Date(Date.now() + signed));
    headers['content-length'] = String(Buffer.byteLength(body));
    const reply = await post(headers, body);
    const text = textIn(reply);
    if (reply.status === 200) return answerIn(text);
    const fault = faultIn(text, reply.status);
    const really = Date.parse(String(reply.headers['date'])) - Date.now();
    if (!isOfClock(fault) || clocks === 0 || !(Math.abs(really - signed) > SKEWED)) throw fault;
    ahead = really;
    return once(command, body, clocks - 1);
  }

  return async <Answer>(command: ReadCommand, input: object): Promise<Answer> => {
    const body = JSON.stringify(input);
    const since = performance.now();
    for (let attempts = 1; ; attempts += 1) {
      try {
        return (await once(command, body)) as Answer;
      } catch (error) {
        const pause = isPassing(error) ? pauseAfter(attempts, since, patience) : undefined;
        if (pause === undefined) throw error;
        await sleep(pause);
      }
    }
  };
}

/** DynamoDB tells a sum of what it sends, so that what was cut or changed on the way is asked for again. */
function textIn({ bytes, headers: { 'x-amz-crc32': sum } }: HttpReply): string {
  if (sum !== undefined && crc32(bytes) !== Number(sum)) throw new UnreadableAnswer('its sum is another');
  return bytes.toString('utf8');
}

/** What the parser says of a text repeats a piece of it, and that may be somebody's name: it goes no further. */
function answerIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableAnswer('it is no JSON');
  }
}

/** The service's own name of it stands behind a `#`; whatever stands before the service has none. */
function faultIn(text: string, status: number): ServiceFault {
  try {
    const { __type, message, Message = message } = JSON.parse(text) as { __type?: string; message?: string; Message?: string };
    return new ServiceFault(__type?.split('#').at(-1) ?? '', Message ?? '', status);
  } catch {
    return new ServiceFault('', '', status);
  }
}
