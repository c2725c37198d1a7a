import { setTimeout as sleep } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { type Patience, pauseAfter } from './patience.ts';
import { type Credentials, signerFor } from './signature.ts';
import { isPassing, ServiceFault, UnreadableAnswer } from './table-faults.ts';

/**
 * The way of reads to DynamoDB: its JSON, signed here and sent by the AWS client's own HTTP handler with its own credentials, past the client's
 * middleware and its reader of answers, which take most of a call's time. Whatever is written goes by the client.
 */

export type ReadCommand = 'GetItem' | 'BatchGetItem' | 'Query';
/** Sends a call's input as DynamoDB has it in JSON, and gives the answer as it comes. Throws ServiceFault, or what the connection ran into. */
export type Reads = <Answer>(command: ReadCommand, input: object) => Promise<Answer>;

/** Milliseconds by which our clock must be wrong for a signature that is refused to be of another time, and not of another key. */
const SKEWED = 60_000;

interface Request {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: NodeJS.ReadableStream;
}

/** What is taken of the AWS client. */
export interface Sender {
  readonly region: string;
  readonly endpoint: URL;
  /** Remembered and renewed by the client as they end. */
  readonly credentials: () => Promise<Credentials>;
  readonly send: (request: Request) => Promise<{ readonly response: Response }>;
}

export function readsBy({ region, endpoint, credentials, send }: Sender, patience: Patience): Reads {
  const { protocol, hostname, host, port } = endpoint;
  const place = { protocol, hostname, ...(port !== '' && { port: Number(port) }), method: 'POST', path: '/' };
  const sign = signerFor({ host, region, service: 'dynamodb' });
  /** By how much the service's clock is ahead of ours. */
  let ahead = 0;

  async function once(command: ReadCommand, body: string): Promise<unknown> {
    const headers = sign(`DynamoDB_20120810.${command}`, body, await credentials(), new Date(Date.now() + ahead));
    headers['content-length'] = String(Buffer.byteLength(body));
    const { response } = await send({ ...place, headers, body });
    const text = textIn(await bytesOf(response.body), response.headers);
    if (response.statusCode === 200) return answerIn(text);
    const fault = faultIn(text, response.statusCode);
    const really = Date.parse(response.headers['date'] ?? '') - Date.now();
    if (!fault.isOfClock || !(Math.abs(really - ahead) > SKEWED)) throw fault;
    ahead = really;
    return once(command, body);
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

function bytesOf(body: NodeJS.ReadableStream): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    body.on('data', (part: Buffer) => parts.push(part));
    body.on('end', () => resolve(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)));
    body.on('error', reject);
  });
}

/** DynamoDB tells a sum of what it sends, so that what was cut or changed on the way is asked for again. */
function textIn(bytes: Buffer, { 'x-amz-crc32': sum }: Response['headers']): string {
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
