import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useOffice } from '../support/office/use-office.ts';
import { bomb, MEGA, residentsWithStray } from '../support/register/hostile.ts';
import { dinsos, numbers, VILLAGE } from '../support/register/people.ts';
import { importing } from '../support/scenes/imports.ts';

/** A file that was uploaded takes what its list takes, and never more than it may. */

const run = promisify(execFile);
const script = join(import.meta.dirname, '../support/register/work-measured.ts');
const office = useOffice();

/** Uploads it, asks for it, and has the work function do it in a process of its own. */
async function taken(content: Buffer) {
  const { upload, start, look } = importing(office, dinsos);
  const { import: begun } = await start({ upload: await upload('penduduk.xlsx', content), village: VILLAGE });
  const mark = (await itemsOf(office.stores.registry)).find(({ type }) => type === 'work');
  const image = { type: { S: mark?.['type'] }, sk: { S: mark?.sk }, stamp: { S: mark?.['stamp'] } };
  const { stdout } = await run(process.execPath, [script, JSON.stringify(image)]);
  return { ...JSON.parse(stdout), ended: await look(begun.id) };
}

describe('through the upload', () => {
  it.each([
    ['400 MB in a small archive', () => bomb(), 'too large to be read'],
    ['the same, which the archive keeps quiet about,', () => bomb(MEGA), 'damaged'],
  ])('%s are refused in under 2 s of CPU and 200 MB', async (_what, content, said) => {
    const { seconds, megabytes, ended } = await taken(content());

    expect(ended).toMatchObject({ state: 'REFUSED', refusal: { code: 'FILE_UNREADABLE', messageEn: expect.stringContaining(said) } });
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(200);
  });

  it('a cell at the end of the sheet is told of, and the list is taken in as if it were not there', async () => {
    const { seconds, megabytes, ended } = await taken(residentsWithStray(3, numbers(100)));

    expect(ended).toMatchObject({ state: 'DONE', report: { rows: 12, created: 12, refused: 0 } });
    expect(ended.report.sheets.map(({ code }: { code: string }) => code)).toContain('tooFarRight');
    expect(seconds).toBeLessThan(2);
    expect(megabytes).toBeLessThan(200);
  });
});
