import { expect, it } from 'vitest';
import { textOf } from '../house/files.ts';
import { guards, without } from './guards.ts';

it.each(guards.map((guard) => [guard.name, guard] as const))(
  '%s stands where `npm run faults -- --without` looks for it',
  (_name, guard) => {
    const source = textOf(`packages/core/src/${guard.file}`);
    expect(without(guard, source)).not.toBe(source);
  },
);
