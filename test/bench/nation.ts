import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { prices } from '@puskesos/cli/cost/aws-prices';
import type { PackedEntry } from '@puskesos/core/recipient/lines.rules';
import type { ProgramShown } from '@puskesos/core/recipient/list-shapes';
import { maskName } from '@puskesos/core/recipient/mask';
import { publishList } from '@puskesos/core/recipient/publish';
import type { ListPointer } from '@puskesos/core/recipient/recipient.store';
import { inOrder } from '@puskesos/core/recipient/segments.rules';
import { tellFiles } from '@puskesos/core/recipient/tell-files';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { publishedInFolder } from '@puskesos/core/shared/published';
import { families } from '@puskesos/sample/population/families';
import { places } from '@puskesos/sample/population/places';
import { openBench } from './bench-office.ts';
import { print } from './measure.ts';
import { assumed, monthOf } from './nation-month.ts';

/** The country, by the Ministry of Home Affairs' count of villages (83,000) and about 20 million recipient households. */
const VILLAGES = 83_000;
const RECIPIENTS = 20_000_000;
const EACH = Math.round(RECIPIENTS / VILLAGES);
/** Villages of which one line changes on a day; a guess to reckon with. */
const CHANGED_A_DAY = 0.2;

const program: ProgramShown = { id: 'pkh', name: 'PKH', fund: 'apbn', kind: 'cash' };

/** Our own code over as many villages as this machine does in a minute, reckoned up to the country. */
export async function benchNation(villages = 237): Promise<void> {
  const office = await openBench();
  const folder = await mkdtemp(join(tmpdir(), 'puskesos-nation-'));
  try {
    const stores = { ...office.stores, published: publishedInFolder(folder) };
    const timed = async (publish: (village: string) => Promise<void>): Promise<number> => {
      const began = process.hrtime.bigint();
      for (const { code } of places.slice(0, villages)) await publish(code);
      return Number(process.hrtime.bigint() - began) / 1e9;
    };
    const lists = new Map<string, PackedEntry[]>();
    for (const [n, { code }] of places.slice(0, villages).entries()) lists.set(code, linesOf(code, n));
    const context = contextFor(stores, systemActor('bench'));
    const publish = async (entries: readonly PackedEntry[], seen: ListPointer) => {
      const listed = { entries: inOrder(entries), decided: [] };
      const byProgram = [{ program, recipients: entries.length, shownAs: 'names' as const }];
      const summary = { households: entries.length, recipients: entries.length, byProgram };
      const pointer = await publishList(context, seen, { ...listed, adults: [], programs: [program], summary });
      if (pointer) await tellFiles(context, { pointer, listed, told: { rev: pointer.rev - 1, before: [] } });
      return pointer ?? seen;
    };
    const pointers = new Map<string, ListPointer>();
    const first = await timed(async (village) => {
      pointers.set(village, await publish(lists.get(village) ?? [], { village, rev: 0 }));
    });
    const { readUnits: firstReads, writeUnits: firstWrites } = context.cost;
    const laid = await sizeOf(folder);
    const second = await timed(async (village) => {
      const [one, ...others] = lists.get(village) ?? [];
      const changed = one ? [{ ...one, aid: one.aid.map((line) => ({ ...line, status: 'suspended' as const })) }, ...others] : others;
      pointers.set(village, await publish(changed, pointers.get(village) ?? { village, rev: 0 }));
    });
    const changeWrites = context.cost.writeUnits - firstWrites;
    const changeReads = context.cost.readUnits - firstReads;
    const nation = (value: number) => Math.round((value / villages) * VILLAGES);
    print(`Lists of ${villages} villages with ${EACH} recipients each, and of ${VILLAGES} reckoned from them`, [
      { what: 'files of the lists in force', measured: laid.files, nation: nation(laid.files) },
      { what: 'their bytes', measured: laid.bytes, nation: nation(laid.bytes) },
      { what: 'write units, first lists', measured: firstWrites, nation: nation(firstWrites) },
      { what: 'read units, first lists', measured: firstReads, nation: nation(firstReads) },
      { what: 'write units a change', measured: Math.round(changeWrites / villages), nation: Math.round(changeWrites / villages) },
      {
        what: `write units a day, ${CHANGED_A_DAY * 100} % changed`,
        measured: '',
        nation: Math.round(nation(changeWrites) * CHANGED_A_DAY),
      },
      { what: 'seconds, first lists, one worker', measured: first.toFixed(1), nation: nation(first) },
      { what: 'seconds, one line of each, one worker', measured: second.toFixed(1), nation: nation(second) },
      { what: 'workers for first lists within 15 minutes', measured: '', nation: Math.ceil(nation(first) / 900) },
    ]);
    const month = monthOf({
      ...{ villages: VILLAGES, recipients: RECIPIENTS, changes: VILLAGES * CHANGED_A_DAY * 30 },
      ...{ fileBytes: nation(laid.bytes), pageBytes: await pageBytes(folder, places.slice(0, villages)) },
      ...{ writesAChange: changeWrites / villages, readsAChange: changeReads / villages, secondsAChange: second / villages },
    });
    print(`A month of the country at AWS’ list prices (${JSON.stringify(assumed)})`, month);
    for (const [of, { source, ...rest }] of Object.entries(prices)) console.log(`${of}, ${rest.of}: ${source}`);
  } finally {
    await rm(folder, { recursive: true });
    await office.close();
  }
}

function linesOf(village: string, seed: number): PackedEntry[] {
  const lines: PackedEntry[] = [];
  for (const { members } of families({ households: EACH, villages: [village], today: '2026-11-24' })) {
    const id = `${seed}-${lines.length}`.padEnd(22, 'x');
    lines.push({
      id,
      maskedName: maskName(members[0]?.name ?? ''),
      aid: [{ program: 'pkh', status: 'active', since: '2026-01-05' }],
    });
  }
  return lines;
}

/** A village's page as it goes over the line, in the mean. */
async function pageBytes(folder: string, of: readonly { readonly code: string }[]): Promise<number> {
  const packed = await Promise.all(of.map(async ({ code }) => gzipSync(await readFile(join(folder, `penerima/${code}.html`))).length));
  return packed.reduce((sum, size) => sum + size, 0) / packed.length;
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(all.filter((one) => one.isFile()).map((one) => stat(join(one.parentPath, one.name))));
  return { files: sizes.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) };
}
