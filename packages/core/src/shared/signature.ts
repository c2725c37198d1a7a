import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** AWS' Signature Version 4 of the one kind of request that reads the database: a POST of JSON to `/`. */

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

interface Place {
  readonly host: string;
  readonly region: string;
  readonly service: string;
}

interface Signing {
  readonly secret: string;
  readonly day: string;
  readonly key: KeyObject;
}

const hmac = (key: string | Buffer | KeyObject, text: string) => createHmac('sha256', key).update(text).digest();

/** Signs for one place; the key of a day is made once. */
export function signerFor({ host, region, service }: Place) {
  let signing: Signing | undefined;

  const keyOf = (secret: string, day: string): KeyObject => {
    if (signing?.secret !== secret || signing.day !== day) {
      const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), 'aws4_request');
      signing = { secret, day, key: createSecretKey(key) };
    }
    return signing.key;
  };

  /** The headers to send with this body. */
  return (target: string, body: string, { accessKeyId, secretAccessKey, sessionToken }: Credentials, now: Date): Record<string, string> => {
    const at = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = at.slice(0, 8);
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      host,
      'x-amz-date': at,
      ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
      'x-amz-target': target,
    };
    const signed = Object.keys(headers).join(';');
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    const request = `POST\n/\n\n${lines.join('')}\n${signed}\n${hash('sha256', body)}`;
    const scope = `${day}/${region}/${service}/aws4_request`;
    const text = `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash('sha256', request)}`;
    const signature = hmac(keyOf(secretAccessKey, day), text).toString('hex');
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
    return { ...headers, authorization };
  };
}
