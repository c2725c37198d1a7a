import { aimOf } from '@puskesos/core/rewriting/asked.rules';
import { Pace } from '@puskesos/core/rewriting/pace';
import { AnotherRun } from '@puskesos/core/rewriting/rewriting-errors';
import { systemActor } from '@puskesos/core/shared/actor';
import { type Change, commit } from '@puskesos/core/shared/change';
import { contextFor } from '@puskesos/core/shared/context';
import { entity } from '@puskesos/core/shared/entity';
import { LostInFormerShape, NewerShape } from '@puskesos/core/shared/error';
import { declareShapes, type Shapes } from '@puskesos/core/shared/shape';
import type { Item, Key } from '@puskesos/core/shared/table';
import { beforeEach, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { useStoresForEach } from '../support/engine/stores.ts';
import { rewritten, waitedClock } from './rewritten.ts';

/** Records in three shapes: a line of text, its words, and its words with tags, which none of the former could hold. */

interface Note {
  readonly id: string;
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const shapes: Shapes = {
  type: 'note',
  steps: [
    {
      up: ({ text, ...rest }: { text: string }) => ({ ...rest, words: text.split(' ') }),
      down: ({ words, ...rest }: Omit<Note, 'tags'>) => ({ ...rest, text: words.join(' ') }),
    },
    {
      up: (note: Omit<Note, 'tags'>) => ({ ...note, tags: [] }),
      down: ({ tags, ...rest }: Note) => (tags.length > 0 ? undefined : rest),
    },
  ],
};
const NEWEST = 3;

const keyOf = (id: string): Key => ({ pk: `note#${id}`, sk: 'note' });
const notes = entity<Note>('note', { key: ({ id }) => keyOf(id), index: ({ id }) => ({ gsi1pk: 'notes', gsi1sk: id }) });

const stores = useStoresForEach();
beforeEach(() => void declareShapes(shapes));

const context = () => contextFor(stores, systemActor('test'));
const NOW = '2026-11-30T04:00:00.000Z';
const write = (...changes: readonly Change[]) => commit(context(), changes, { operation: 'test' });
const get = async (id: string) => (await notes.get(stores.registry, keyOf(id))) as NonNullable<Awaited<ReturnType<typeof notes.get>>>;
const noteOf = (id: string, ...tags: string[]): Note => ({ id, words: ['kunjungan', id], tags });

const on = aimOf([shapes], [], 'on');
const back = aimOf([shapes], ['note'], 'back');

/** As each of its shapes was written, with the state in its history. */
function laidAs(shape: number, id: string): Item[] {
  const lay = [{ id, text: `kunjungan ${id}` }, { id, words: ['kunjungan', id] }, noteOf(id)][shape - 1];
  const item = { type: 'note', version: 1, updatedAt: NOW, data: JSON.stringify(lay), ...(shape > 1 && { shape }) };
  return [
    { ...keyOf(id), gsi1pk: 'notes', gsi1sk: id, ...item },
    { pk: `note#${id}`, sk: `~note@${NOW}`, ...item, day: '2026-11-30', by: 'x', role: 'officer', operation: 'test' },
  ];
}
const lay = (...items: readonly Item[]) => stores.registry.batchWrite(items);
const many = (count: number) => Array.from({ length: count }, (_, n) => laidAs(1, `n${String(n).padStart(2, '0')}`)).flat();
const shapesThere = async () => (await itemsOf(stores.registry)).map(({ shape }) => shape ?? 1);

describe('a record', () => {
  it.each([1, 2, 3])('is read alike in its shape %i: by itself, in a list, as it was, in its history', async (shape) => {
    await lay(...laidAs(shape, 'a'));

    const listed = await notes.list(stores.registry, { partition: 'notes', index: 'gsi1', page: {} });
    const { rows } = await notes.history(stores.registry, keyOf('a'), {});
    const found = [
      await get('a'),
      ...(await notes.getMany(stores.registry, [keyOf('a')])),
      ...listed.rows.map(({ value }) => value),
      await notes.asOf(stores.registry, keyOf('a'), NOW),
      ...rows.map(({ value }) => value.value),
    ];

    expect(found).toEqual(Array.from({ length: 5 }, () => ({ ...noteOf('a'), version: 1, updatedAt: NOW })));
  });

  it('is written in the newest whichever it was read in, and its history keeps the former', async () => {
    await lay(...laidAs(1, 'a'));

    await write(notes.replace(await get('a'), noteOf('a', 'penting'), NOW));

    expect(await shapesThere()).toEqual([NEWEST, 1, NEWEST]);
    expect(await get('a')).toMatchObject({ version: 2, tags: ['penting'] });
  });

  it('of a later version of the program is refused where it is asked for, passed over in lists, and never written over', async () => {
    await lay(...laidAs(3, 'a').map((item) => ({ ...item, shape: 4 })), ...laidAs(1, 'b'));
    const before = await itemsOf(stores.registry);
    const asking = context();

    await expect(get('a')).rejects.toBeInstanceOf(NewerShape);
    const { rows, broken } = await notes.list(asking.registry, { partition: 'notes', index: 'gsi1', page: {} });
    await expect(rewritten(context(), { aim: on })).rejects.toBeInstanceOf(NewerShape);
    await expect(write(notes.replace({ ...noteOf('a'), version: 2, updatedAt: NOW }, noteOf('a'), NOW))).rejects.toThrow();

    expect(rows.map(({ value }) => value.id)).toEqual(['b']);
    expect(broken).toHaveLength(1);
    expect(asking.cost.unreadable).toEqual(['note note#a note']);
    const after = await itemsOf(stores.registry);
    expect(after.filter(({ pk }) => pk === 'note#a')).toEqual(before.filter(({ pk }) => pk === 'note#a'));
  });

  it('is written in a former shape while functions run that read no other, and refused where that can’t hold it', async () => {
    declareShapes({ ...shapes, writes: 2 });

    await write(notes.add(noteOf('a'), NOW));

    expect(await shapesThere()).toEqual([2, 2]);
    expect(await get('a')).toMatchObject(noteOf('a'));
    await expect((async () => write(notes.add(noteOf('b', 'penting'), NOW)))()).rejects.toBeInstanceOf(LostInFormerShape);
  });
});

describe('writing them anew', () => {
  it('goes on where it was killed, and does nothing twice', async () => {
    await lay(...many(10));
    let pieces = 0;
    const killed = () => {
      pieces += 1;
      if (pieces === 3) throw new Error('killed');
    };

    await expect(rewritten(context(), { aim: on, atOnce: 4, between: killed })).rejects.toThrow('killed');
    const halfway = (await shapesThere()).filter((shape) => shape === NEWEST).length;
    const bill = context();
    const rest = await rewritten(bill, { aim: on, atOnce: 4 });

    // The mark of how far it came lies in the table too, and is looked at like any other item.
    expect([7, 8]).toContain(halfway);
    expect(rest).toMatchObject({ done: true, rewritten: { note: 20 - halfway } });
    expect([12, 13]).toContain(rest.looked);
    expect(bill.cost.byCommand['Update registry']).toBe(20 - halfway);
    expect(await shapesThere()).toEqual(Array.from({ length: 20 }, () => NEWEST));
  });

  it('stops behind a piece when it is told to, and begins anew where something else is asked', async () => {
    await lay(...many(10));
    const stopping = new AbortController();

    const report = await rewritten(context(), { aim: on, atOnce: 4, signal: stopping.signal, onProgress: () => stopping.abort() });
    const other = await rewritten(context(), { aim: back });

    const { note = 0 } = report.rewritten;
    expect(report).toMatchObject({ done: false, looked: 4 });
    expect([3, 4]).toContain(note);
    expect(other).toMatchObject({ done: true, rewritten: { note } });
    expect((await shapesThere()).toSorted()).toEqual([
      ...Array.from({ length: 20 - note }, () => 1),
      ...Array.from({ length: note }, () => 2),
    ]);
  });

  it('leaves to whoever wrote meanwhile what they wrote, and brings that on as well', async () => {
    const [first] = laidAs(1, 'a') as [Item, Item];
    await lay(...laidAs(1, 'a'), ...laidAs(1, 'b'));
    const corrected = { ...first, version: 2, data: JSON.stringify({ id: 'a', text: 'oleh orang lain' }) };
    const between = async () => {
      await lay(corrected);
      await write(notes.replace(await get('b'), noteOf('b', 'penting'), NOW));
    };

    const report = await rewritten(context(), { aim: on, between });

    expect(report).toMatchObject({ done: true, overtaken: 0, rewritten: { note: 3 } });
    expect(await get('a')).toMatchObject({ version: 2, words: ['oleh', 'orang', 'lain'] });
    expect(await get('b')).toMatchObject({ version: 2, tags: ['penting'] });
  });

  it('back again leaves as it is what the former shape can’t hold, and tells which', async () => {
    await write(notes.add(noteOf('a', 'penting'), NOW), notes.add(noteOf('b'), NOW));

    const report = await rewritten(context(), { aim: back });

    expect(report).toMatchObject({ done: true, rewritten: { note: 2 }, lost: expect.arrayContaining(['note note#a note']) });
    expect(report.lost).toHaveLength(2);
    expect(await shapesThere()).toEqual([3, 3, 2, 2]);
  });

  it('leaves what is broken, and tells which', async () => {
    const [first, past] = laidAs(1, 'a') as [Item, Item];
    await lay({ ...first, data: '{"id":"a","te' }, past);

    const report = await rewritten(context(), { aim: on });

    expect(report).toMatchObject({ done: true, rewritten: { note: 1 }, broken: ['note note#a note'] });
  });

  it('gives way to another run that has begun', async () => {
    await lay(...many(10));
    let begun = false;
    const between = async () => {
      if (begun) return;
      begun = true;
      await rewritten(context(), { aim: on });
    };

    await expect(rewritten(context(), { aim: on, atOnce: 4, between })).rejects.toBeInstanceOf(AnotherRun);

    expect(await shapesThere()).toEqual(Array.from({ length: 20 }, () => NEWEST));
  });

  it('only counts where that is asked', async () => {
    await lay(...many(3));
    const bill = context();

    const report = await rewritten(bill, { aim: on, dryRun: true, atOnce: 4 });

    expect(report).toMatchObject({ done: true, looked: 6, rewritten: { note: 6 } });
    expect(bill.cost.writeUnits).toBe(0);
    expect((await shapesThere()).every((shape) => shape === 1)).toBe(true);
  });

  it('takes no more units a second than it is given', async () => {
    await lay(...many(20));
    const [bill, clock] = [context(), waitedClock()];
    const read: number[] = [];

    await rewritten(bill, { aim: on, atOnce: 4, pace: new Pace(5, clock), between: ({ units }) => read.push(units) });

    const readUnits = read.reduce((sum, units) => sum + units, 0);
    const { writeUnits } = bill.cost;
    expect(writeUnits).toBeGreaterThan(40);
    expect(readUnits).toBeGreaterThan(0);
    // What it takes in the end, to take its mark away, is not waited for.
    expect(clock.waited() / 1000).toBeGreaterThanOrEqual((writeUnits + readUnits - 2) / 5);
  });
});
