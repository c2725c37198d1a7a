// node test/bench/replay.ts ADDRESS: stands between the office and its database, and says again what the database said to the same question.
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** So that what is measured is the office, and the database’s own work takes no core from it. Whatever is written makes it forget what it knew. */

const [address = ''] = process.argv.slice(2);
const known = new Map<string, Promise<Answer>>();

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

const server = createServer(async (asked, response) => {
  const body = await buffer(asked);
  const question = `${asked.headers['x-amz-target']} ${body}`;
  const isRead = /\.(GetItem|BatchGetItem|Query)$/.test(String(asked.headers['x-amz-target']));
  const again = isRead ? known.get(question) : undefined;
  const told = again ?? passedOn(asked.headers, body);
  if (isRead) known.set(question, told);
  else known.clear();
  const { status, headers, body: answer } = await told;
  response.writeHead(status, headers).end(answer);
});

function passedOn(headers: NodeJS.Dict<string | string[]>, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onward = request(address, { method: 'POST', headers }, async (response) =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) }),
    );
    onward.on('error', reject);
    onward.end(body);
  });
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`));
// Whoever began it holds its stdin.
process.stdin.on('end', () => process.exit()).resume();
