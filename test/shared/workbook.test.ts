import { openFile } from '@puskesos/core/intake/sheet';
import { workbookOf } from '@puskesos/core/shared/workbook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { source, wholeOf } from '../support/register/workbooks.ts';

type Row = (string | number | undefined)[];
const inTurn = async function* (rows: readonly Row[]) {
  yield* rows;
};

async function readBack(pieces: AsyncIterable<Uint8Array>): Promise<Row[]> {
  const { first } = await openFile(source('buku.xlsx', await wholeOf(pieces)));
  const rows: Row[] = [];
  for await (const { cells } of first.rows()) rows.push(Array.from(cells, (cell) => (cell as string | number | null) ?? undefined));
  return rows;
}

describe('a workbook that goes out', () => {
  it('has each cell where and as it was, whatever stands in it', async () => {
    const texts = fc.stringMatching(/^[!-~]([ -~é\u4e00]{0,20}[!-~])?$/).filter((text) => !/_x[0-9a-f]{4}_/i.test(text));
    const rows = fc.array(fc.array(fc.oneof(texts, fc.integer()), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 20 });

    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        expect(await readBack(workbookOf(written.slice(0, 1), inTurn(written.slice(1))))).toEqual(written);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps places between empty cells, noughts before a number, and a formula’s signs as text', async () => {
    const rows: Row[] = [
      ['a', undefined, 'c'],
      ['001', '=1+1', '6402060101200001'],
      ['<b>&"\u0001', 0.5, -3],
    ];

    expect(await readBack(workbookOf([], inTurn(rows)))).toEqual([
      ['a', undefined, 'c'],
      ['001', '=1+1', '6402060101200001'],
      ['<b>&"', 0.5, -3],
    ]);
  });

  it('is handed out while its rows are read: never more than a part of them waits', async () => {
    const LONG = 60_000;
    let [read, last, most, size] = [0, 0, 0, 0];
    const rows = async function* () {
      for (; read < LONG; read += 1) yield [`Warga ${read}`, `Jl. Contoh ${(read * 7_919) % 10_007}`, read];
    };

    for await (const piece of workbookOf([], rows())) {
      [most, last] = [Math.max(most, read - last), read];
      size = Math.max(size, piece.length);
    }

    expect(read).toBe(LONG);
    expect(most).toBeLessThan(3_000);
    expect(size).toBeLessThan(200_000);
  });

  it('is none where its rows are refused before the first', async () => {
    const refused = async function* (): AsyncGenerator<Row> {
      yield* (await Promise.reject(new Error('refused'))) as Row[];
    };

    await expect(workbookOf([['top']], refused()).next()).rejects.toThrow('refused');
  });
});
