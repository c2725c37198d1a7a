import { createHash, createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/**
 * The least that asks DynamoDB reliably: a signature, a connection that is kept, a deadline, three attempts. What it leaves out of ours is the checksum,
 * the clock, jitter, credentials that end, paging, the counting of units, and words for what goes wrong.
 */

const agent = new Agent({ keepAlive: true });
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

let signing: { day: string; key: Buffer } | undefined;

function signed(host: string, target: string, body: string): Record<string, string> {
  const at = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = at.slice(0, 8);
  if (signing?.day !== day) signing = { day, key: hmac(hmac(hmac(hmac('AWS4local', day), 'ap-southeast-3'), 'dynamodb'), 'aws4_request') };
  const text = `POST\n/\n\nhost:${host}\nx-amz-date:${at}\nx-amz-target:${target}\n\nhost;x-amz-date;x-amz-target\n${sha256(body)}`;
  const scope = `${day}/ap-southeast-3/dynamodb/aws4_request`;
  const signature = hmac(signing.key, `AWS4-HMAC-SHA256\n${at}\n${scope}\n${sha256(text)}`).toString('hex');
  return {
    host,
    'x-amz-date': at,
    'x-amz-target': target,
    'content-type': 'application/x-amz-json-1.0',
    authorization: `AWS4-HMAC-SHA256 Credential=local/${scope}, SignedHeaders=host;x-amz-date;x-amz-target, Signature=${signature}`,
  };
}

function once(address: URL, command: string, body: string): Promise<string> {
  const { host, hostname, port } = address;
  const headers = signed(host, `DynamoDB_20120810.${command}`, body);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method: 'POST', path: '/', headers, agent, timeout: 4_000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
      answer.on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error('too late')));
    asked.on('error', reject);
    asked.end(body);
  });
}

export async function minimal(address: URL, command: string, input: object): Promise<Record<string, unknown>> {
  const body = JSON.stringify(input);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return JSON.parse(await once(address, command, body));
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

type Value = Readonly<Record<string, unknown>>;

/** Of an attribute, what it says. */
function valueIn(value: Value): unknown {
  for (const kind in value) {
    const told = value[kind];
    switch (kind) {
      case 'N':
        return Number(told);
      case 'L':
        return (told as Value[]).map(valueIn);
      case 'M':
        return itemIn(told as Record<string, Value>);
      case 'NULL':
        return null;
      case 'B':
        return Buffer.from(told as string, 'base64');
      default:
        return told;
    }
  }
  return undefined;
}

export function itemIn(attributes: Readonly<Record<string, Value>>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const name in attributes) item[name] = valueIn(attributes[name] as Value);
  return item;
}
