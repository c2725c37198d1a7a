import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { portTaken } from '../engine/free-port.ts';
import type { LocalKeys } from '../engine/keys.ts';
import { ofSample, type People } from '../sign-in/people.ts';
import { type SignIn, signInOn } from '../sign-in/routes.ts';
import { audience, issuerAt } from '../sign-in/token.ts';
import { answerCors } from './cors.ts';
import { answerFiles, FILES, type FileFolder } from './files.ts';
import { callFunction } from './function-url.ts';
import { answerJson, answerText } from './http-answer.ts';
import { answerPublished, isPublished } from './published.ts';
import { answerFile, type Site } from './site.ts';

type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** What stands behind the addresses of the system. */
export type Endpoints = {
  office: Handler;
  open: Handler;
  site: Site;
  signing: LocalKeys['signing'];
  /** Whom our own issuer asks to be; left out: those of the sample. */
  people?: People;
  /** Another issuer than our own, and where pages that were built for it ask the office, if not here. */
  issuer?: { readonly issuer: string; readonly clientId: string; readonly office?: string };
  files: FileFolder;
  /** The folder of what anybody may read. */
  published: string;
  /** Whose pages may ask, beside our own. */
  origins: readonly string[];
};

/**
 * Answers on this port until stopped. Listens to this machine alone, since anybody may sign in as anybody here. Throws `LocalProblem`
 * when the port is taken.
 */
export async function listen(port: number, parts: Endpoints): Promise<{ stop(): Promise<void> }> {
  const own = { issuer: issuerAt(port), clientId: audience };
  const { signing, issuer = own, people = ofSample, ...others } = parts;
  const served = { ...others, issuer, at: own.issuer, signIn: signInOn(port, signing, people) };
  const server = createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    answer(served, request, response).catch(() => response.destroy());
  });
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch {
    throw portTaken(port);
  }
  return { stop: () => stop(server) };
}

interface Served extends Omit<Endpoints, 'signing' | 'people'> {
  readonly issuer: NonNullable<Endpoints['issuer']>;
  /** Where our own issuer answers. */
  readonly at: string;
  readonly signIn: SignIn;
}

async function answer(parts: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A name of somebody else's that leads here would make their page one of ours to a browser.
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) {
    return answerText(response, 421, 'Buka lewat http://localhost. / Open this through http://localhost.');
  }
  const path = pathOf(request);
  if (path.endsWith('/graphql') && answerCors(parts.origins, request, response)) return;
  if (path === '/graphql') return callFunction(parts.office, request, response);
  if (path.startsWith('/public/')) return callFunction(parts.open, request, response);
  if (path.startsWith(FILES)) return answerFiles(parts.files, request, response);
  if (isPublished(path)) return answerPublished(parts.published, path, request, response);
  if (path === '/sign-in' || path.startsWith('/sign-in/')) return parts.signIn.answer(path, request, response);
  // The issuer sends people back to one address.
  if (path === '/masuk/' && !request.headers.host?.startsWith('localhost'))
    return void response.writeHead(302, { location: new URL(`/masuk/${searchOf(request)}`, parts.at).href }).end();
  if (path === '/sign-in.json' && !parts.site.has(path)) return answerJson(response, 200, parts.issuer);
  const { issuer, office = parts.at } = parts.issuer;
  return answerFile(parts.site, path, request, response, `${new URL(issuer).origin} ${new URL(office).origin}`);
}

function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

const searchOf = ({ url = '/' }: IncomingMessage): string => (/\?.*$/.exec(url) ?? [''])[0];

/** Lets what is being answered end, for as long as a function would have had, and takes nothing new. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(late);
}
