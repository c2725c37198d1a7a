import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { LocalProblem } from '../local-problem.ts';

/** The port asked for if nothing listens on it, or any free one for 0. Throws `LocalProblem` if it is taken. */
export async function freePort(wanted = 0): Promise<number> {
  const { port, release } = await holdPort(wanted);
  await release();
  return port;
}

/** The same, kept from everybody else until it is released: whoever comes meanwhile is turned away. */
export async function holdPort(wanted: number): Promise<{ port: number; release: () => Promise<void> }> {
  const server = createServer((socket) => socket.destroy());
  try {
    server.listen(wanted);
    await once(server, 'listening');
  } catch {
    throw portTaken(wanted);
  }
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async release() {
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

export const portTaken = (port: number) =>
  new LocalProblem(
    `Port ${port} sudah dipakai program lain; hentikan program itu atau pilih port lain / ` +
      `Port ${port} is taken by another program; stop it or choose another port`,
  );
