import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { daysKept, FileGone, type Files, MAY_GET, MAY_PUT } from './files.ts';

/** Files in a folder of one machine, whose server answers at signed addresses as a bucket does. */

export interface Folder {
  readonly path: string;
  /** Where that server answers, `http://localhost:3000/files`. */
  readonly address: string;
  /** What signs: anything that the server knows too. */
  readonly secret: string;
}

/** What an address allows. */
export interface Allowed {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  /** Of what is put. */
  readonly size?: number;
  /** Of what is had: what it is to be saved as. */
  readonly name?: string;
}

export function filesInFolder({ path, address, secret }: Folder): Files {
  const at = (key: string) => join(path, key);
  const sign = async ({ method, key, ...rest }: Allowed, seconds: number) => {
    const expires = Date.now() + seconds * 1000;
    const asked = new URLSearchParams({ ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])) });
    asked.set('expires', String(expires));
    asked.set('signature', signature(secret, method, key, asked));
    return { url: `${address}/${key}?${asked}`, expiresAt: new Date(expires).toISOString() };
  };
  return {
    toPut: (key, size) => sign({ method: 'PUT', key, size }, MAY_PUT),
    toGet: (key, name) => sign({ method: 'GET', key, name }, MAY_GET),
    sizeOf: (key) =>
      stat(at(key)).then(
        ({ size }) => size,
        () => undefined,
      ),
    async *open(key) {
      try {
        yield* createReadStream(at(key)) as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new FileGone(key) : error;
      }
    },
    put: (key, content) => putWhole(at(key), content instanceof Blob ? content.stream() : content),
  };
}

/** There whole or not at all. */
export async function putWhole(file: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What this address allows now; undefined where it is not one of ours, or holds no more. */
export function allowedBy(secret: string, method: string, key: string, asked: URLSearchParams): Allowed | undefined {
  const rest = new URLSearchParams(asked);
  const given = Buffer.from(rest.get('signature') ?? '');
  rest.delete('signature');
  const ours = Buffer.from(signature(secret, method, key, rest));
  if (given.length !== ours.length || !timingSafeEqual(given, ours) || Number(asked.get('expires')) < Date.now()) return undefined;
  const [size, name] = [asked.get('size'), asked.get('name')];
  return { method: method as Allowed['method'], key, ...(size !== null && { size: Number(size) }), ...(name !== null && { name }) };
}

const signature = (secret: string, method: string, key: string, asked: URLSearchParams): string =>
  createHmac('sha256', secret).update(`${method}\n${key}\n${asked}`).digest('base64url');

/** Takes away what has been kept as long as it is to be, as a bucket does by itself. */
export async function sweepFolder(path: string): Promise<void> {
  for (const [kind, days] of Object.entries(daysKept)) {
    const files = await readdir(join(path, kind), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const file of files.filter((one) => one.isFile())) {
      const at = join(file.parentPath, file.name);
      if ((await stat(at)).mtimeMs < Date.now() - days * 86_400_000) await rm(at, { force: true });
    }
  }
}
