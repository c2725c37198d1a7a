import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';

/** One instance of a function: its bundle in a process of its own, behind Lambda's runtime API. */

interface Waiting {
  readonly id: string;
  readonly event: unknown;
  readonly deadline: number;
  readonly answer: (value: never) => void;
  readonly fail: (error: Error) => void;
}

export class Instance {
  readonly #queue: Waiting[] = [];
  readonly #underWay = new Map<string, Waiting>();
  readonly #seconds: number;
  #idle: ServerResponse | undefined;
  #ended: Error | undefined;
  #stop: () => void = () => undefined;

  private constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Begins a bundle with these settings and no others. `seconds`: its timeout. */
  static async begin(folder: string, settings: NodeJS.ProcessEnv, seconds: number, log: (line: string) => void): Promise<Instance> {
    const instance = new Instance(seconds);
    const server = createServer(async (request, response) => {
      const [, id = ''] = /invocation\/([^/]+)\//.exec(request.url ?? '') ?? [];
      if (request.method === 'GET') instance.#hand(response);
      else instance.#settle(id, request.url ?? '', (await json(request)) as never, response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const env = { ...settings, AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}` };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'bootstrap.mjs'), join(folder, 'bundle.mjs')], { env, cwd: folder });
    createInterface(child.stdout).on('line', log);
    createInterface(child.stderr).on('line', log);
    once(child, 'exit').then(() => instance.#failAll(new Error('the process ended')));
    instance.#stop = () => {
      child.kill('SIGKILL');
      server.close();
      server.closeAllConnections();
    };
    return instance;
  }

  /** Hands it an event, and answers with what came of it. */
  invoke<T>(event: unknown): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise<T>((answer, fail) => {
      this.#queue.push({ id: randomUUID(), event, deadline: Date.now() + this.#seconds * 1_000, answer, fail });
      if (this.#idle) this.#hand(this.#idle);
    });
  }

  stop(): void {
    this.#stop();
  }

  #hand(response: ServerResponse): void {
    const next = this.#queue.shift();
    this.#idle = next ? undefined : response;
    if (!next) return;
    this.#underWay.set(next.id, next);
    const headers = { 'lambda-runtime-aws-request-id': next.id, 'lambda-runtime-deadline-ms': String(next.deadline) };
    response.writeHead(200, headers).end(JSON.stringify(next.event));
  }

  #settle(id: string, path: string, body: never, response: ServerResponse): void {
    response.writeHead(202).end();
    const waiting = this.#underWay.get(id);
    this.#underWay.delete(id);
    if (path.endsWith('/response')) waiting?.answer(body);
    else {
      const { errorType, errorMessage, trace } = body as { errorType: string; errorMessage: string; trace?: string[] };
      const error = Object.assign(new Error(`${errorType}: ${errorMessage}`), { trace });
      if (waiting) waiting.fail(error);
      else this.#failAll(error);
    }
  }

  #failAll(error: Error): void {
    this.#ended ??= error;
    for (const { fail } of [...this.#queue.splice(0), ...this.#underWay.values()]) fail(this.#ended);
    this.#underWay.clear();
  }
}
