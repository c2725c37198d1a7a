import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { personCalled } from '@puskesos/sample/sign-in-people';
import type { JWK } from 'jose';
import { readBody } from '../server/function-url.ts';
import { answerJson, answerText } from '../server/http-answer.ts';
import { pagePolicy } from '../server/page-policy.ts';
import { signInPage } from './page.ts';
import { mintToken } from './token.ts';

const files = {
  '/sign-in/sign-in.js': { type: 'text/javascript; charset=utf-8', file: new URL('./sign-in.js', import.meta.url) },
  '/sign-in/sign-in.css': { type: 'text/css; charset=utf-8', file: new URL('./sign-in.css', import.meta.url) },
};

/** `/sign-in` and below: GET shows the page, POST of `{ person }` gives that person's token. */
export async function answerSignIn(path: string, signing: JWK, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = files[path as keyof typeof files];
  if (file) {
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' });
    response.end(await readFile(file.file));
  } else if (!/^\/sign-in\/?$/.test(path)) {
    answerText(response, 404, 'Halaman tidak ada. / No such page.');
  } else if (request.method === 'POST') {
    await giveToken(signing, request, response);
  } else {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': pagePolicy(path),
    };
    response.writeHead(200, headers).end(signInPage());
  }
}

/** Only JSON is taken: a page from elsewhere can't post it here without asking first, and is refused then. */
async function giveToken(signing: JWK, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const person = request.headers['content-type']?.startsWith('application/json') ? personIn(await readBody(request)) : undefined;
  if (!person) return answerJson(response, 400, { message: 'Pilih seseorang dari daftar. / Choose somebody from the list.' });
  answerJson(response, 200, { token: await mintToken(person, signing) });
}

function personIn(body: Buffer | undefined) {
  try {
    return personCalled(JSON.parse(String(body)).person);
  } catch {
    return undefined;
  }
}
