import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as Household from '@puskesos/core/household';
import { importResidents } from '@puskesos/core/intake';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { refreshDirtyVillages } from '@puskesos/core/recipient/refresh';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import { openBackend, settingsOf } from '@puskesos/local/engine/local-backend';
import { families } from '@puskesos/sample/population/families';
import type { SyntheticFamily } from '@puskesos/sample/population/family';
import { residentColumns, residentRows } from '@puskesos/sample/population/resident-rows';
import { expect, it } from 'vitest';
import { folderOfTest } from '../support/machine/folder.ts';
import { holderOf } from '../support/register/holder-of.ts';

const village = '64.02.06.1001';

it('leaves no NIK and no KK number in clear in any file of the database, after an import, a correction and a refresh', async () => {
  const folder = await folderOfTest();
  const people = [...families({ households: 90, villages: [village], today: '2026-11-24' })];
  const machine = await openBackend({ folder });
  const stores = await openStores(registryEnv(settingsOf(machine, 0)));
  const context = contextFor(stores, { id: 'test', name: 'Test', role: 'dinsos', scope: { kind: 'regency' } });
  const lines = [residentColumns, ...people.flatMap((family) => [...residentRows(family)])].map((cells) =>
    cells.map((cell) => cell ?? '').join(';'),
  );
  const file = { name: 'penduduk.csv', open: () => Readable.from([Buffer.from(lines.join('\n'))]) };

  const report = await importResidents(context, { file, village });
  const [first, second] = people as [SyntheticFamily, SyntheticFamily];
  const household = await holderOf(context, { kk: first.kk });
  await Household.correctAddress(
    context,
    { household: household.id, address: second.address, reason: 'pindah rumah' },
    { idempotencyKey: 'key' },
  );
  await Household.readNumbers(context, { household: household.id, purpose: 'uji' });
  await markDirty(context, [village]);
  await refreshDirtyVillages(context);
  await machine.stop();

  const numbers = people.flatMap(({ kk, members }) => [kk, ...members.flatMap(({ nik }) => nik ?? [])]);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = await Promise.all(files.filter((one) => one.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name))));
  const held = Buffer.concat(contents);
  expect(report.created).toBeGreaterThan(290);
  expect(numbers.length).toBeGreaterThan(380);
  // The register is there to be found, as its names show; its numbers are not, in any encoding that a database writes text in.
  expect(held.includes(first.members[0]?.name ?? '')).toBe(true);
  expect(numbers.filter((number) => held.includes(number) || held.includes(number, 0, 'utf16le') || held.includes(btoa(number)))).toEqual(
    [],
  );
});
