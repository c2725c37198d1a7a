import { BORDERS, publishBorders, readBorders } from '@puskesos/core/published/borders';
import { publishFigures } from '@puskesos/core/published/publish';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { PublishConflict } from '@puskesos/core/shared/derived';
import { registryEnv } from '@puskesos/core/shared/env';
import { LocalError } from '@puskesos/local/local-error';
import type { Command } from 'commander';
import { Fault } from './faults.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { sourceAt } from './source-file.ts';

interface Options extends DataOptions {
  readonly dryRun?: boolean;
}

export function addBorders(program: Command): void {
  const command = program
    .command('borders')
    .description(
      'Gambar peta angka (/peta) menurut batas desa yang sebenarnya. Setiap fitur dikenali dari kode Kemendagri pada salah satu isiannya; ' +
        'ke-237 desa harus ada, dalam bujur dan lintang WGS84, paling besar 64 MB. / Draw the map of figures by the villages’ real borders. ' +
        'Each feature is known by the ministry’s code in any of its properties; all 237 villages are to be there, in WGS84, in 64 MB at most.',
    )
    .argument('<file>', 'GeoJSON batas desa / the villages’ borders as GeoJSON')
    .option('--dry-run', 'periksa saja, jangan terbitkan / only check, publish nothing');
  onFolder(command).action(drawBorders);
}

async function drawBorders(path: string, { dryRun, ...where }: Options): Promise<void> {
  const borders = await readBorders(await (await sourceAt(path)).open());
  const size = `${BORDERS}, ${Math.ceil(borders.text.length / 1000)} kB`;
  console.log(`Titik / points: ${borders.before} → ${borders.points}`);
  if (borders.without > 0)
    console.log(`Fitur tanpa kode desa, dilewati / features without a village’s code, passed over: ${borders.without}`);
  if (borders.apart > 0)
    console.log(`Desa yang garisnya tidak bertemu tetangga / villages whose lines meet no neighbour’s: ${borders.apart}`);
  if (dryRun) return console.log(`Akan diterbitkan / would be published: ${size}`);
  await onDatabase(where, async (stores) => {
    await publish(stores, borders);
    console.log(`Terbit / published: ${size}`);
  });
}

async function publish(stores: Stores, borders: Parameters<typeof publishBorders>[1]): Promise<void> {
  if (!registryEnv().PUBLISHED) throw new LocalError('PUBLISHED belum diatur: tempat menerbitkan / PUBLISHED is not set: where to publish');
  try {
    const context = contextFor(stores, systemActor('borders'));
    await publishBorders(context, borders);
    await publishFigures(context);
  } catch (error) {
    if (!(error instanceof PublishConflict)) throw error;
    throw new Fault('Angka sedang diterbitkan; ulangi sebentar lagi / Figures are being published; try again in a moment');
  }
}
