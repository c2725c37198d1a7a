import { AwsClient } from 'aws4fetch';
import { FileGone, type Files, MAY_GET, MAY_PUT, type SignedAddress } from './files.ts';

/** Files in a bucket. Its own settings see to encryption, to who may ask from which page, and to how long it keeps what. */

export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string | undefined };
  /** Another address than S3's own. */
  readonly endpoint?: string | undefined;
}

export function filesOnS3({ name, region, credentials: { sessionToken, ...keys }, endpoint }: Bucket): Files {
  const client = new AwsClient({ ...keys, ...(sessionToken && { sessionToken }), region, service: 's3', retries: 4 });
  const at = (key: string) => new URL(`${endpoint ?? `https://${name}.s3.${region}.amazonaws.com`}/${key}`);

  async function signed(url: URL, seconds: number, request: RequestInit): Promise<SignedAddress> {
    url.searchParams.set('X-Amz-Expires', String(seconds));
    // All headers, so that the length is signed: S3 takes a file of no other.
    const { url: address } = await client.sign(url.href, { ...request, aws: { signQuery: true, allHeaders: true } });
    return { url: address, expiresAt: new Date(Date.now() + seconds * 1000).toISOString() };
  }

  async function ask(key: string, request: RequestInit): Promise<Response> {
    const response = await client.fetch(at(key).href, request);
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) throw new FileGone(key);
    throw new Error(`S3 answers ${response.status} to ${request.method}`);
  }

  return {
    toPut: (key, size) => signed(at(key), MAY_PUT, { method: 'PUT', headers: { 'content-length': String(size) } }),
    toGet(key, saveAs) {
      const url = at(key);
      url.searchParams.set('response-content-disposition', `attachment; filename="${saveAs}"`);
      return signed(url, MAY_GET, { method: 'GET' });
    },
    async sizeOf(key) {
      try {
        return Number((await ask(key, { method: 'HEAD' })).headers.get('content-length'));
      } catch (error) {
        if (error instanceof FileGone) return undefined;
        throw error;
      }
    },
    async *open(key) {
      yield* (await ask(key, { method: 'GET' })).body as AsyncIterable<Uint8Array>;
    },
    async put(key, content) {
      await ask(key, { method: 'PUT', body: content as BodyInit });
    },
  };
}
