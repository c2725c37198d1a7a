import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countMonths } from '@puskesos/core/indicator/counting';
import { publishBorders } from '@puskesos/core/published/borders';
import { publishFigures } from '@puskesos/core/published/publish';
import { villagesOf } from '@puskesos/core/region';
import type { Context } from '@puskesos/core/shared/context';
import { publishedInFolder } from '@puskesos/core/shared/published';
import { expect, it, vi } from 'vitest';
import { useStoppedClock } from '../support/clock.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers } from '../support/register/people.ts';
import { begunWith } from '../support/register/registered.ts';
import { run } from '../support/scenes/cycles.ts';
import { reading } from '../support/scenes/drawn-borders.ts';
import { geoJson, madeBorders } from '../support/scenes/made-borders.ts';

/** Whether there are borders to draw is told by the index of what is published. */

useStoppedClock('2026-10-20T03:00:00.000Z');
const office = useOffice(({ core }) => {
  const from = numbers(7_000);
  const homes = villagesOf('64.02.06')
    .slice(0, 2)
    .flatMap(({ code: village }) => Array.from({ length: 9 }, () => family(from, { village })));
  return begunWith(core(), homes);
});
const at = (day: string) => vi.setSystemTime(`${day}T03:00:00.000Z`);
const publishing = (folder: string): { context: Context; put: string[] } => {
  const put: string[] = [];
  const { put: lay } = publishedInFolder(folder);
  return { context: { ...office.core(), published: { put: (path, json) => lay(path, json).then(() => void put.push(path)) } }, put };
};
const indexIn = async (folder: string) => JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));

it('tells of borders once they are there, also in months to come, and of none before', async () => {
  const folder = await folderOfTest();
  const { context, put } = publishing(folder);
  const borders = await reading(geoJson(madeBorders()));
  at('2026-11-10');
  await countMonths(office.core(), '2026-10', run);
  await publishFigures(context);
  expect('borders' in (await indexIn(folder))).toBe(false);

  await publishBorders(context, borders);
  await publishFigures(context);
  expect(await indexIn(folder)).toMatchObject({ latest: '2026-10', borders: true });
  expect([put.filter((path) => path === 'borders.json').length, put.at(-1)]).toEqual([1, 'index.json']);
  put.length = 0;
  await publishBorders(context, borders);
  await publishFigures(context);
  expect(put).toEqual(['borders.json']);
  at('2026-12-10');
  await countMonths(office.core(), '2026-11', run);
  await publishFigures(context);
  expect(await indexIn(folder)).toMatchObject({ latest: '2026-11', borders: true });
});
