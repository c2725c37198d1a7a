import type { Command } from 'commander';
import { bytesByType } from './growth/item-bytes.ts';
import { growingItems, MOST_BYTES } from './growth/items-that-grow.ts';
import { ofOneRecord } from './growth/of-one-record.ts';
import { most, type Reckoned, reckonedAll } from './growth/reckon.ts';
import { countryWorld, regencyWorld, type World } from './growth/worlds.ts';
import { tableIn } from './table.ts';

export function addGrowth(program: Command): void {
  program
    .command('growth')
    .description('Sampai di mana setiap partisi dan catatan tumbuh / how far each partition and each item grows')
    .option('--json', 'keluaran JSON / output as JSON')
    .action(({ json }: { json?: boolean }) => console.log(json ? JSON.stringify(asJson(), null, 2) : asText()));
}

const worlds = [regencyWorld, countryWorld];

const asJson = () => ({
  most,
  worlds: worlds.map((world) => ({ world, partitions: reckonedAll(world) })),
  ofOneRecord,
  bytesByType,
  items: growingItems.map((item) => ({ ...item, most: mostIn(item) })),
});

const mostIn = ({ bytesOfOne }: { readonly bytesOfOne: number }): number => Math.floor(MOST_BYTES / bytesOfOne);

function asText(): string {
  const parts = worlds.map(
    (world) =>
      `${world.name}\n${assumedOf(world)}\n\n${tableIn([
        ['partisi terbesar / largest partition', 'items', 'bytes', 'WCU/s', 'RCU/s', 'lewat / past', 'ditambah oleh / added by'],
        ...reckonedAll(world).map(rowOf),
      ])}`,
  );
  const items = tableIn([
    ['item', 'isinya / holds', 'bytes', 'paling banyak / at most', 'dibatasi oleh / bounded by'],
    ...growingItems.map((item) => [
      item.item,
      item.holds,
      String(item.bytesOfOne),
      number(mostIn(item)),
      item.ruled ? item.boundedBy : `${item.boundedBy}; TOO_MUCH_AT_ONCE`,
    ]),
  ]);
  return [...parts, items].join('\n\n');
}

const assumedOf = ({ name: _name, ...world }: World): string =>
  Object.entries(world)
    .map(([what, value]) => `${what} ${number(value)}`)
    .join(', ');

const rowOf = ({ partition, table, adds, items, bytes, writes, reads, past }: Reckoned): string[] => [
  `${table}: ${partition}`,
  number(items),
  inBytes(bytes),
  number(writes),
  number(reads),
  past.join(' '),
  adds,
];

const number = (value: number): string => (value < 10 ? String(Math.round(value * 100) / 100) : Math.round(value).toLocaleString('en'));

function inBytes(bytes: number): string {
  const [unit, size] = [
    ['GB', 1e9],
    ['MB', 1e6],
    ['kB', 1e3],
  ].find(([, least]) => bytes >= (least as number)) ?? ['B', 1];
  return `${number(bytes / (size as number))} ${unit}`;
}
