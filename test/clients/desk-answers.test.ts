import { describe, expect, it } from 'vitest';
import { hashOf, placeIn } from '../../packages/web/src/graphiql/desk/address.ts';
import { askAll, askOn, nothing, type Send, variablesOf } from '../../packages/web/src/graphiql/desk/asking.ts';
import { questionCalled, type questions } from '../../packages/web/src/graphiql/desk/questions.ts';
import { shownRows, sumsOf, tableOf, written } from '../../packages/web/src/graphiql/desk/table-of.ts';

/** What the desk does with answers, without a page. */

const recipients = questionCalled('daftar-penerima') as (typeof questions)[number];
const given = { program: 'id', place: '64.02.06.1001' };

/** A list of so many rows, a hundred a page. */
const listOf =
  (rows: number): Send =>
  async <T>(_query: string, variables: object) => {
    const from = Number((variables as { after?: string }).after ?? 0);
    const count = Math.min(100, rows - from);
    const edges = Array.from({ length: count }, (_, n) => ({
      node: { household: { head: { name: `Nama ${from + n}` }, village: { name: 'Jahab' } }, enrollment: { since: '2026-01-05' } },
    }));
    const pageInfo = { hasNextPage: from + count < rows, endCursor: String(from + count) };
    return { node: { recipients: { edges, pageInfo } } } as T;
  };

describe('an answer', () => {
  it('is a page at first, and goes on to its end', async () => {
    const first = await askOn(recipients, given, nothing, listOf(250));
    expect([first.rows.length, first.after]).toEqual([100, '100']);
    const whole = await askAll(recipients, given, first, () => true, listOf(250));
    expect([whole?.rows.length, whole?.after]).toEqual([250, undefined]);
    expect(tableOf(recipients, shownRows(recipients, whole?.rows ?? []), 'id').rows[249]).toEqual(['Nama 249', 'Jahab', '2026-01-05']);
  });

  it('of more rows than anybody reads is refused in words, with what came by then kept', async () => {
    let rows = 0;
    const asked = askAll(
      recipients,
      given,
      nothing,
      (answer) => {
        rows = answer.rows.length;
        return true;
      },
      listOf(1_000_000),
    );
    await expect(asked).rejects.toMatchObject({
      message: expect.stringContaining('lebih sempit'),
      en: expect.stringContaining('smaller place'),
    });
    expect(rows).toBe(10_000);
  });

  it('that nobody waits for any more is let go', async () => {
    let pages = 0;
    const asked = askAll(
      recipients,
      given,
      nothing,
      () => {
        pages += 1;
        return pages < 3;
      },
      listOf(1_000_000),
    );
    expect([await asked, pages]).toEqual([undefined, 3]);
  });

  it('about what is not there says so', async () => {
    const none: Send = async <T>() => ({ node: null }) as T;
    expect(await askOn(recipients, given, nothing, none)).toMatchObject({ isMissing: true, rows: [] });
  });
});

describe('a link', () => {
  it('opens what it was made of', () => {
    const place = { question: 'daftar-penerima', given };
    expect(placeIn(hashOf(place))).toEqual(place);
    expect(placeIn('')).toEqual({ question: undefined, given: {} });
  });
});

it('asks for days as they are today, and leaves out what was left open', () => {
  const ending = questionCalled('kontrak-berakhir') as (typeof questions)[number];
  expect(variablesOf(ending, {})).toMatchObject({ from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), first: 50 });
  expect(variablesOf(recipients, { ...given, state: '' })).not.toHaveProperty('state', '');
});

it('writes cells as people read them, and adds up what may be added', () => {
  expect(written(0.256, 'rate', 'id')).toBe('25,6%');
  expect(written(1_250_000, 'rupiah', 'id')).toBe('Rp 1.250.000');
  expect(written('2026-11-30', 'day', 'id')).toBe('30 Nov 2026');
  expect(written(undefined, 'count', 'id')).toBe('–');
  const table = {
    columns: [{ title: 'a' }, { title: 'b' }, { title: 'c' }],
    rows: [['x', 1, 0.5] as const, ['y', undefined, 0.1] as const],
  };
  expect(sumsOf(table, ['text', 'count', 'rate'])).toEqual([undefined, 1, undefined]);
});
