import { stripTypeScriptTypes } from 'node:module';
import { expect, it } from 'vitest';
import { filesLike, textOf } from './files.ts';

/** Commands and benches are run by Node as they are written, where tests are read by Vite: what Node can't read is found here. */

it('every file is one that Node reads', () => {
  const files = filesLike('{packages,schema,test}/**/*.ts');
  const faults = files.flatMap((file) => {
    try {
      stripTypeScriptTypes(textOf(file));
      return [];
    } catch (error) {
      return [`${file}: ${(error as Error).message}`];
    }
  });

  expect(faults).toEqual([]);
  expect(files.length).toBeGreaterThan(1_500);
});
