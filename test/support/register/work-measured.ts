import { handler } from '@puskesos/functions/work';
import { measured } from './measured.ts';

/** The work function in a process of its own, called with one record of the stream; prints what that took. */

const image = JSON.parse(process.argv[2] ?? '');
const log = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const { seconds, megabytes } = await measured(() =>
  handler({ Records: [{ dynamodb: { NewImage: image } }] }, { getRemainingTimeInMillis: () => 900_000 }),
);
log(JSON.stringify({ seconds, megabytes }));
