import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import { readBody } from '../server/function-url.ts';
import { answerText } from '../server/http-answer.ts';
import { pagePolicy } from '../server/page-policy.ts';
import { peoplePage } from './page.ts';
import type { People } from './people.ts';

/** `/sign-in` and below: the issuer, and the page on which it asks who somebody is. */
export interface SignIn {
  readonly answer: (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const files: Readonly<Record<string, { readonly type: string; readonly file: URL }>> = {
  '/sign-in/signing-out.js': { type: 'text/javascript; charset=utf-8', file: new URL('./signing-out.js', import.meta.url) },
  '/sign-in/sign-in.css': { type: 'text/css; charset=utf-8', file: new URL('./sign-in.css', import.meta.url) },
};

const PEOPLE = /^\/sign-in\/people\/[\w-]+$/;

export function signInOn(port: number, signing: JWK, people: People): SignIn {
  // Loaded by the first who comes, so that a start need not wait for it.
  let issuer: Promise<Provider> | undefined;
  const found = () => {
    issuer ??= import('./issuer.ts').then(({ issuerOn }) => issuerOn(port, signing, people));
    return issuer;
  };
  return {
    async answer(path, request, response) {
      const file = files[path];
      response.setHeader('content-security-policy', pagePolicy(path));
      if (file) {
        response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' });
        response.end(await readFile(file.file));
      } else if (/^\/sign-in\/?$/.test(path)) response.writeHead(302, { location: '/masuk/?ke=/graphiql/' }).end();
      else if (PEOPLE.test(path)) await askWho({ issuer: await found(), people }, request, response);
      else await behind(await found(), request, response);
    },
  };
}

/** The issuer's own addresses begin where ours end. */
async function behind(issuer: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const original = request.url ?? '/';
  Object.assign(request, { originalUrl: original, url: original.slice('/sign-in'.length) });
  await issuer.callback()(request, response);
}

interface Asking {
  readonly issuer: Provider;
  readonly people: People;
}

/** Who is asked by a page and answers by its form; nobody, where they turn back. The issuer knows them by a cookie of its own for this once. */
async function askWho({ issuer, people }: Asking, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await issuer.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(peoplePage(await people.inForce()));
      return;
    }
    const chosen = new URLSearchParams(String((await readBody(request)) ?? '')).get('person') ?? '';
    const person = (await people.inForce()).find(({ sub }) => sub === chosen);
    if (chosen && !person) return answerText(response, 400, 'Pilih seseorang dari daftar. / Choose somebody from the list.');
    const result = person ? { login: { accountId: person.sub } } : { error: 'access_denied', error_description: 'turned back' };
    await issuer.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } catch (error) {
    if ((error as { error?: string }).error !== 'invalid_request') throw error;
    response.writeHead(302, { location: '/masuk/' }).end();
  }
}
