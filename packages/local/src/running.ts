import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { TableKind } from '@puskesos/core/shared/tables';

/** What a started system tells other processes on this machine about itself; no secret is in it. */
export type Running = { pid: number; endpoint: string; tables: Record<TableKind, string>; port: number };

const fileIn = (folder: string) => join(folder, 'running.json');

/** Whoever reads it meanwhile finds all of it or nothing. */
export async function announce(folder: string, running: Running): Promise<void> {
  const draft = `${fileIn(folder)}.${running.pid}`;
  await writeFile(draft, JSON.stringify(running));
  await rename(draft, fileIn(folder));
}

export const withdraw = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });

/** The system that was started on this folder and still answers; what a killed one left behind does not count. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  try {
    const running = JSON.parse(await readFile(fileIn(folder), 'utf8')) as Running;
    process.kill(running.pid, 0);
    return (await listens(Number(new URL(running.endpoint).port))) ? running : undefined;
  } catch {
    return undefined;
  }
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2000 });
    const settle = (heard: boolean) => {
      socket.destroy();
      resolve(heard);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
