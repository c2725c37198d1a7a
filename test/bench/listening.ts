import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Begins to listen, says in one line where, and at which address this process tells its CPU; ends with whoever began it. */
export function listening(server: Server): void {
  const told = createServer((_request, response) => {
    const { user, system } = process.cpuUsage();
    response.end(String(user + system));
  });
  server.listen(0, '127.0.0.1', () =>
    told.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${portOf(server)} http://127.0.0.1:${portOf(told)}\n`)),
  );
  process.stdin.on('end', () => process.exit()).resume();
}
