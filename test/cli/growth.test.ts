import { writeFileSync } from 'node:fs';
import * as ranking from '@puskesos/core/pocket/ranking.store';
import { TooMuchAtOnce } from '@puskesos/core/shared/change-size';
import { beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../house/items.ts';
import { itemsOf } from '../support/engine/items.ts';
import { useStores } from '../support/engine/stores.ts';
import { puskesos } from '../support/machine/command.ts';
import { useOffice } from '../support/office/use-office.ts';
import { sampleAtWork } from '../support/scenes/sample.ts';
import { meanBytes } from './measured-items.ts';

interface Partition {
  readonly partition: string;
  readonly table: string;
  readonly items: number;
  readonly bytes: number;
  readonly writes: number;
  readonly past: readonly string[];
}

const told = {} as {
  readonly worlds: readonly { readonly partitions: readonly Partition[] }[];
  readonly ofOneRecord: readonly string[];
  readonly bytesByType: Readonly<Record<string, number>>;
  readonly items: readonly { readonly item: string; readonly bytesOfOne: number; readonly most: number }[];
};
beforeAll(async () => void Object.assign(told, JSON.parse((await puskesos('growth', '--json')).out)));

describe('puskesos growth', () => {
  it('tells of every partition of the data model, those of one record apart', () => {
    const [regency] = told.worlds;
    const known = new Set([...(regency?.partitions ?? []).map(({ partition }) => partition), ...told.ofOneRecord]);
    const there = new Set(kinds.flatMap(({ lies, listed }) => [...lies.partition, ...(listed?.partition ?? [])]));

    expect([...there].filter((one) => !known.has(one))).toEqual([]);
    expect([...known].filter((one) => !there.has(one)).toSorted()).toEqual(['{by}', '{day}']);
  });

  it('marks nothing of a regency, and of the country what one deployment would not hold', () => {
    const [regency, country] = told.worlds.map(({ partitions }) => partitions.filter(({ past }) => past.length > 0));

    expect(regency).toEqual([]);
    const pastOf = (name: string) => country?.find(({ partition }) => partition === name)?.past;
    expect(pastOf('dirty')).toEqual(['WCU']);
    expect(pastOf('{day}')).toEqual(['GB', 'WCU']);
    expect(pastOf('cycle#{cycle}')).toContain('GB');
  });

  it('prints both, and how far each item with a list goes', async () => {
    const { code, out } = await puskesos('growth');

    expect(code).toBe(0);
    expect(out).toMatch(/^250,000 households\n/);
    expect(out).toMatch(/registry: dirty +[\d,]+ +\S+ \S+ +[\d,]+ +\S+ +WCU/);
    expect(out).toMatch(/ranking +villages of an indicator .* TOO_MUCH_AT_ONCE/);
  });
});

describe('the sample at work', () => {
  const office = useOffice(sampleAtWork);

  it('has items as large as is reckoned with', async () => {
    const all = [...(await itemsOf(office.stores.registry)), ...(await itemsOf(office.stores.publicIndex))];
    if (process.env['GROWTH_BYTES'])
      writeFileSync(
        process.env['GROWTH_BYTES'],
        JSON.stringify([...meanBytes(all), ...meanBytes(await itemsOf(office.stores.publicIndex))]),
      );
    const often = [...meanBytes(all)].filter(([type, { count }]) => count >= 20 && type in told.bytesByType);

    expect(often.length).toBeGreaterThan(20);
    for (const [type, { bytes }] of often) {
      expect(bytes, type).toBeGreaterThan((told.bytesByType[type] ?? 0) * 0.7);
      expect(bytes, type).toBeLessThan((told.bytesByType[type] ?? 0) * 1.3);
    }
  });
});

describe('an item with a list', () => {
  const stores = useStores();
  const rows = (count: number) => [
    {
      month: '2026-10',
      indicator: 'households' as const,
      tallies: Array.from({ length: count }, (_, n) => ({ village: `99.01.01.${String(n).padStart(5, '0')}`, count: 100, base: 400 })),
    },
  ];

  it('is refused in our words where it is longer than an item can be, and stays as it was', async () => {
    const { most = 0 } = told.items.find(({ item }) => item === 'ranking') ?? {};
    await ranking.putAll(stores, '2026-10', rows(Math.floor(most * 0.9)));

    await expect(ranking.putAll(stores, '2026-10', rows(Math.ceil(most * 1.2)))).rejects.toThrow(TooMuchAtOnce);

    expect((await ranking.get(stores, '2026-10', 'households'))?.tallies).toHaveLength(Math.floor(most * 0.9));
  });
});
