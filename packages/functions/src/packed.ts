import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpAnswer, HttpEvent } from './http.ts';
import { Remembered } from './remembered.ts';

/**
 * Packs the office's long answers for whoever can unpack them. The public's are left as they are: some must be of one length whatever was found
 * (`steady-length.ts`), and the edge, behind which that endpoint lies, packs the others and knows which it may.
 */

/** Bytes: less is not worth the work at either end. */
const SHORT = 1_024;
/** Bytes from which brotli is smaller in less time than gzip. */
const LONG = 64_000;

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);
/** Of eleven: at six it takes a third longer for three in a hundred less. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** Bytes that the schema alone has. It is packed once in a process, beside what else is asked, and then as small as can be: a second, for a fifth less. */
const SCHEMA = 500_000;
const paramsOfSchema = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const schemas = new Remembered<Buffer>(2);

async function brotliOf(body: Buffer): Promise<Buffer> {
  if (body.length < SCHEMA) return brotli(body, { params });
  const name = hash('sha256', body, 'base64url');
  const known = schemas.get(name) ?? (await brotli(body, { params: paramsOfSchema }));
  schemas.set(name, known);
  return known;
}

export async function packed({ headers }: HttpEvent, answer: HttpAnswer): Promise<HttpAnswer> {
  const body = Buffer.from(answer.body ?? '');
  const told = { ...answer.headers, vary: 'accept-encoding' };
  const coding = body.length < SHORT ? undefined : codingFor(headers['accept-encoding'], body.length);
  if (coding === undefined) return { ...answer, headers: told };
  const bytes = await (coding === 'br' ? brotliOf(body) : zip(body));
  return { ...answer, headers: { ...told, 'content-encoding': coding }, body: bytes.toString('base64'), isBase64Encoded: true };
}

function codingFor(accepted = '', length: number): 'br' | 'gzip' | undefined {
  const takes = new Set(accepted.split(',').flatMap((one) => codingIn(one) ?? []));
  if (takes.has('br') && (length > LONG || !takes.has('gzip'))) return 'br';
  return takes.has('gzip') ? 'gzip' : undefined;
}

/** `gzip;q=0` says that it is not to be. */
function codingIn(accepted: string): string | undefined {
  const [coding = '', ...params] = accepted.split(';').map((part) => part.trim().toLowerCase());
  return params.some((param) => /^q=0(\.0*)?$/.test(param)) ? undefined : coding;
}
