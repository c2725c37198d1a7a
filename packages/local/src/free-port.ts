import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { LocalProblem } from './local-problem.ts';

/** The port asked for if nothing listens on it, or any free one for 0. Throws `LocalProblem` if it is taken. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  try {
    server.listen(wanted);
    await once(server, 'listening');
  } catch {
    throw portTaken(wanted);
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export const portTaken = (port: number) =>
  new LocalProblem(
    `Port ${port} sudah dipakai program lain; hentikan program itu atau pilih port lain / ` +
      `Port ${port} is taken by another program; stop it or choose another port`,
  );
