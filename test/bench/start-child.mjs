// node start-child.mjs BUNDLE: reads an event on stdin, imports the bundle, answers it, and tells on its last line what that took of CPU, in microseconds.
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const event = await json(process.stdin);
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const before = process.cpuUsage();
const { handler } = await import(pathToFileURL(process.argv[2]).href);
const { body, isBase64Encoded } = await handler(event);
const { user, system } = process.cpuUsage(before);
write(`${JSON.stringify({ cpu: user + system, body: isBase64Encoded ? '' : body })}\n`, () => process.exit());
