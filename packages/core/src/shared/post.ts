/** One address, asked by POST over connections that are kept: what a read needs of HTTP, and no more. */

// An import of it would ask for all that it exports, and so load what `fetch` is made with: a sixth of what a start of the public's function takes.
const { Agent: PlainAgent, request: plainRequest } = process.getBuiltinModule('node:http');
const { Agent, request } = process.getBuiltinModule('node:https');

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Throws a TimeoutError, or what the connection ran into. */
export type Post = (headers: Readonly<Record<string, string>>, body: string) => Promise<HttpReply>;

interface Posting {
  readonly post: Post;
  readonly close: () => void;
}

const MOST_CONNECTIONS = 64;
/** Milliseconds until there is a connection. */
const TO_CONNECT = 1_000;

class TimeoutError extends Error {
  override name = 'TimeoutError';
}

/** `milliseconds` are for an answer and its end: one may begin and not go on. */
export function postTo(address: URL, milliseconds: number): Posting {
  const options = { keepAlive: true, maxSockets: MOST_CONNECTIONS };
  const [agent, send] =
    address.protocol === 'http:'
      ? [new PlainAgent(options), plainRequest]
      : ([new Agent(options), request] as unknown as [InstanceType<typeof PlainAgent>, typeof plainRequest]);
  const { port, pathname: path } = address;
  // An address of IPv6 stands in brackets in a URL alone.
  const hostname = address.hostname.replace(/^\[|\]$/g, '');
  const to = { agent, hostname, port, path, method: 'POST' };

  const post: Post = (headers, body) =>
    new Promise((resolve, reject) => {
      const late = (after: number) => setTimeout(() => asked.destroy(new TimeoutError(`nothing for ${after} ms`)), after);
      const asked = send({ ...to, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', ended(reject));
        answer.on('end', () => {
          const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
          ended(resolve)({ status: answer.statusCode ?? 0, headers: answer.headers, bytes });
        });
      });
      const timers = [late(milliseconds)];
      const ended =
        <T>(tell: (what: T) => void) =>
        (what: T) => {
          for (const timer of timers) clearTimeout(timer);
          tell(what);
        };
      asked.on('error', ended(reject));
      asked.on('socket', (socket) => {
        if (!socket.connecting) return;
        const timer = late(TO_CONNECT);
        timers.push(timer);
        socket.once('connect', () => clearTimeout(timer));
      });
      asked.end(body);
    });

  return { post, close: () => agent.destroy() };
}
