import { readFileSync } from 'node:fs';

/** What the printed schema says may come of each mutation, beside what may come of every one. */

const schema = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');

/** May come of every mutation: walked for all of them at once. */
export const always = [
  'Forbidden',
  'InvalidInput',
  'NotFound',
  'RequestKeyReused',
  'Throttled',
  'TooMuchAtOnce',
  'Unavailable',
  'VersionConflict',
];

/** By mutation the refusals of its own. */
export const declared: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...schema.matchAll(/^union (\w+)Result = (.*)$/gm)].map(([, name = '', union = '']) => [
    `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    union
      .split('|')
      .map((one) => one.trim())
      .filter((one) => !always.includes(one) && !one.endsWith('Payload')),
  ]),
);
