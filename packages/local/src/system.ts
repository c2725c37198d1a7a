import type { Stores } from '@puskesos/core/shared/context';
import { allowedOrigins, registryEnv } from '@puskesos/core/shared/env';
import { sweepFolder } from '@puskesos/core/shared/files-in-folder';
import { openStores } from '@puskesos/core/shared/stores';
import { seedRest, seedShowcase, stageOf } from '@puskesos/sample/seed';
import { seedAccounts } from '@puskesos/sample/stories/accounts';
import { holdPort } from './engine/free-port.ts';
import { fileSecretOf } from './engine/keys.ts';
import { filesIn, openBackend, publishedIn, settingsOf } from './engine/local-backend.ts';
import { LocalError } from './local-error.ts';
import { everyQuarter, say, step, withBar } from './progress.ts';
import { announce, findRunning, withdraw } from './running.ts';
import { startBackground } from './server/background.ts';
import { listen } from './server/server.ts';
import { loadSite } from './server/site.ts';
import { buildWeb, builtSite } from './server/web-build.ts';
import { peopleIn } from './sign-in/people.ts';
import type { Stopping } from './stopping.ts';

const SAMPLE = 'Data contoh / sample data';
const OTHERS = 'Data contoh desa lain / sample data of the other villages';

export interface SystemOptions {
  /** Where this machine keeps its data and keys. */
  readonly folder: string;
  readonly memory: boolean;
  readonly port: number;
  /** How many sample households an empty register is filled with. */
  readonly households: number | undefined;
}

/** Brings up everything on this machine and answers with the port once it can be used. Throws `LocalProblem`. */
export async function startSystem({ folder, memory, port: wanted, households }: SystemOptions, stopping: Stopping): Promise<number> {
  const running = await findRunning(folder);
  if (running) throw alreadyRunning(running.port, running.pid);
  const { port, release } = await holdPort(wanted);
  stopping.add(release);
  const built = step('Halaman / pages', buildWeb());
  // Its failure is told where it is waited for.
  built.catch(() => undefined);

  const heap = (households ?? 0) > 20_000 ? '3g' : '512m';
  const machine = await step('Basis data / database', openBackend({ folder, memory, heap, stopsOnSignal: false }));
  stopping.add(machine.stop);
  const settings = settingsOf(machine, port);
  Object.assign(process.env, settings);
  const env = registryEnv();
  const functions = loadFunctions();
  const stores = await openStores(env);
  const seen = await stageOf(stores);
  const found = seen.stage;
  if (seen.stage === 'empty' || seen.stage === 'begun') {
    const wanted = seen.stage === 'begun' ? seen.households : households;
    await step(
      SAMPLE,
      withBar(SAMPLE, (onProgress) => seedShowcase(stores, wanted, onProgress)),
    );
  } else if (households !== undefined) throw alreadyFilled(folder);
  // A folder that was filled before there were accounts gets them now.
  await seedAccounts(stores);
  const { office, open, refresh, onChange, work } = await functions;

  const source = { endpoint: machine.endpoint, region: env.AWS_REGION, registry: env.REGISTRY_TABLE };
  const background = await startBackground({ ...source, onChange, refresh, work, justSeeded: found === 'empty' || found === 'begun' });
  stopping.add(background.stop);
  await built;
  await release();
  const site = await loadSite(builtSite);
  const files = { path: filesIn(machine.folder), secret: fileSecretOf(machine.keys) };
  await sweepFolder(files.path);
  const published = publishedIn(machine.folder);
  const { signing } = machine.keys;
  const people = peopleIn(stores);
  const server = await listen(port, { office, open, site, signing, people, files, published, origins: allowedOrigins() });
  stopping.add(server.stop);
  await announce(folder, { pid: process.pid, endpoint: machine.endpoint, tables: machine.tables, port });
  stopping.add(() => withdraw(folder));
  const now = await stageOf(stores);
  if (now.stage === 'showcase') stopping.add(fillBehind(stores, now.households, background.refreshNow));
  return port;
}

/** The other villages' sample data comes while people are already at work; a stop leaves the rest of it to the next start. */
function fillBehind(stores: Stores, households: number, refreshNow: () => void): () => Promise<unknown> {
  const ending = new AbortController();
  const filling = step(
    OTHERS,
    seedRest(stores, households, { signal: ending.signal, onHouseholds: refreshNow, onProgress: everyQuarter(OTHERS) }),
  ).then(refreshNow, (error: Error) =>
    say(`  Data contoh desa lain berhenti; dilanjutkan pada start berikutnya / stopped, goes on at the next start: ${error.message}`),
  );
  return () => {
    ending.abort();
    return filling;
  };
}

/** Each reads its settings when it is loaded, as on AWS. */
async function loadFunctions() {
  const [office, open, refresh, onChange, work] = await Promise.all([
    import('@puskesos/functions/graphql'),
    import('@puskesos/functions/public'),
    import('@puskesos/functions/refresh-recipients'),
    import('@puskesos/functions/on-registry-change'),
    import('@puskesos/functions/work'),
  ]);
  return { office: office.handler, open: open.handler, refresh: refresh.handler, onChange: onChange.handler, work: work.handler };
}

const alreadyRunning = (port: number, pid: number) =>
  new LocalError(
    `Puskesos sudah berjalan di http://localhost:${port} (proses ${pid}); pakai itu, atau hentikan dulu dengan Ctrl-C / ` +
      'It is running already; use that, or stop it first with Ctrl-C',
  );

const alreadyFilled = (folder: string) =>
  new LocalError(
    `Data di ${folder} sudah ada; mulai tanpa --households, atau tambahkan --memory untuk data lain yang sementara / ` +
      'There is data already; start without --households, or add --memory for other data while it runs',
  );
