// npm run invoke -- <function> [event.json]: one function with one event, on the database of the system that runs, or on its data when none
// does. What the function logs and answers is printed. On AWS it would be `aws lambda invoke`.
import { readFileSync } from 'node:fs';
import { joinMachine, settingsOf } from './engine/machine.ts';
import { localFolder } from './local-folder.ts';
import { findRunning } from './running.ts';

const [name, file] = process.argv.slice(2);
const event: unknown = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'));
const LONGEST = 15 * 60_000;

const machine = await joinMachine(localFolder);
try {
  const { port = 4000 } = (await findRunning(localFolder)) ?? {};
  // A function reads its settings when it is loaded, and they are there only now.
  Object.assign(process.env, settingsOf(machine, port));
  const { handler } = await import(`@puskesos/functions/${name}`);
  console.log(JSON.stringify(await handler(event, { getRemainingTimeInMillis: () => LONGEST }), undefined, 2));
} finally {
  await machine.stop();
}
