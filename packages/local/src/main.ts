import { parseArgs } from 'node:util';
import { regency } from '@puskesos/core/regency';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { LocalError } from './local-error.ts';
import { localFolder } from './local-folder.ts';
import { say, seconds } from './progress.ts';
import { placeOf } from './sign-in/page.ts';
import { type Person, peopleIn } from './sign-in/people.ts';
import { Stopping } from './stopping.ts';
import { type SystemOptions, startSystem } from './system.ts';

const usage = 'npm start -- [--port 4000] [--memory] [--households 1600] [--folder .local]';
/** Of those whom one may be, as many are shown as fit beside the rest. */
const MOST_PEOPLE = 12;
const began = performance.now() - process.uptime() * 1000;
const stopping = new Stopping();
stopping.onSignals();

try {
  say(`Puskesos ${regency.shortName} mulai / starting`);
  const port = await startSystem(options(), stopping);
  console.log(screen(port, await peopleIn(await openStores(registryEnv())).inForce()));
} catch (error) {
  // What fails because the person stopped it is no problem of theirs.
  if (!stopping.begun) {
    say(error instanceof LocalError ? error.message : `Gagal mulai / could not start: ${(error as Error).stack}`);
    await stopping.now();
    process.exit(1);
  }
}

function options(): SystemOptions {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4000' },
        memory: { type: 'boolean', default: false },
        households: { type: 'string' },
        folder: { type: 'string', default: localFolder },
      },
    });
    const households = values.households === undefined ? undefined : whole(values.households, 1, 400_000);
    return { folder: values.folder, memory: values.memory, port: whole(values.port, 0, 65_535), households };
  } catch (error) {
    throw error instanceof LocalError ? error : new LocalError(`Perintah tidak dikenal / unknown option. ${usage}`);
  }
}

function whole(text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new LocalError(`${text} harus bilangan ${least}–${most} / must be a number from ${least} to ${most}. ${usage}`);
}

function screen(port: number, all: readonly Person[]): string {
  const at = `http://localhost:${port}`;
  const people = all.slice(0, MOST_PEOPLE).map((person) => `    ${person.name.padEnd(18)} ${person.role.padEnd(14)} ${placeOf(person)}`);
  return `
Puskesos ${regency.shortName} siap / is ready (${seconds(began)})

  Cek penerima / public check   ${at}/
  GraphiQL                      ${at}/graphiql/
  Masuk / sign in               ${at}/masuk/
  GraphQL                       ${at}/graphql  ${at}/public/graphql

  Masuk sebagai / sign in as
${people.join('\n')}

  Skrip / a script              npx puskesos token --script

  Ctrl-C menghentikan / stops it
`;
}
