// The main path in whichever regency the process runs for, on the tables that the environment names. What was seen is printed as JSON.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as Aid from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import type { Registration } from '@puskesos/core/household/shapes';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import { deedNames } from '@puskesos/core/proposal/proposal.machine';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { regency, VillageCode, villages } from '@puskesos/core/region';
import * as Setup from '@puskesos/core/setup';
import { systemActor } from '@puskesos/core/shared/actor';
import { atTheOffice, dayOf } from '@puskesos/core/shared/clock';
import { contextFor } from '@puskesos/core/shared/context';
import { registryEnv } from '@puskesos/core/shared/env';
import { openStores } from '@puskesos/core/shared/stores';
import * as Staff from '@puskesos/core/staff';
import { httpEvent } from '../support/office/http-event.ts';

const [, , village = '', elsewhere = ''] = process.argv;
const stores = await openStores(registryEnv());
const core = contextFor(stores, systemActor('test'));

const registration = (n: number, name: string): Registration => ({
  village,
  kk: `617101010120000${n}`,
  address: { street: 'Jl. Contoh 1', rt: '001', rw: '002' },
  members: [{ name, nik: `617101170380000${n}`, sex: 'male', birthDate: '1980-03-17', relation: 'head', life: 'alive' }],
});

// The set-up that comes along, its own programmes beside those of the centre.
const steps = await Setup.plan(core, Setup.setUpFolders.flatMap(Setup.filesIn));
const unseen = async () => undefined;
for (const step of steps.slice(0, knownPrograms.length)) await Setup.take(core, step, { reason: 'uji', seenThrough: unseen });
await Staff.add(core, { id: 'officer-1', name: 'Officer One', languages: ['hakka' as never] });
await Staff.assign(core, { staff: 'officer-1', villages: [village], role: 'facilitator', from: '2026-01-01' });

for (const [n, name] of [
  [1, 'Siti Contoh'],
  [2, 'Budi Contoh'],
] as const) {
  const { id: household } = await Household.register(core, registration(n, name));
  await Aid.enroll(core, { household, program: 'sembako', state: 'approved', reason: 'uji' });
  if (n === 1) await Aid.move(core, { household, program: 'sembako', to: 'active', reason: 'uji' });
}
await markDirty(core, [village]);

const { handler: refresh } = await import('@puskesos/functions/refresh-recipients');
const { handler: look } = await import('@puskesos/functions/public');
const refreshed = await refresh({ everything: true });

const query = `query ($village: RegionCode!) {
  places: districts { name villages { code } }
  recipientsByName(village: $village, name: "Siti Contoh") { list { recipients } matches { maskedName aid { status program { id } } } }
}`;
const found = await look(httpEvent('/public/graphql', { query, variables: { village } }));
const away = await look(httpEvent('/public/graphql', { query, variables: { village: elsewhere } }));
const folder = fileURLToPath(registryEnv().PUBLISHED ?? '');

process.stdout.write(
  `\n${JSON.stringify({
    regency,
    villages: villages.length,
    setUp: steps.map(({ what, state }) => [what, state]),
    knows: VillageCode.safeParse(village).success,
    knowsElsewhere: VillageCode.safeParse(elsewhere).error?.issues[0]?.message,
    ratified: deedNames.ratified,
    clock: [dayOf('2026-11-24T16:30:00Z'), atTheOffice('2026-11-24T16:30:00Z')],
    refreshed,
    found: JSON.parse(found.body ?? ''),
    away: JSON.parse(away.body ?? ''),
    page: await readFile(join(folder, `penerima/${village}.html`), 'utf8'),
  })}\n`,
);
