import { readFile } from 'node:fs/promises';
import { fundSources } from '@puskesos/core/household/aid-shapes';
import type { Criterion } from '@puskesos/core/program/criteria';
import { payPeriods } from '@puskesos/core/program/kinds';
import { findDistrict } from '@puskesos/core/region';
import { contextFor } from '@puskesos/core/shared/context';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { LocalError } from '@puskesos/local/local-error';
import { type Command, Option } from 'commander';
import { actorCalled } from './acting.ts';
import { followJob, jobFailed } from './follow-job.ts';
import { whole } from './numbers.ts';
import { type DataOptions, onDatabase, onFolder } from './on-database.ts';
import { tableIn } from './table.ts';

interface Options extends DataOptions {
  readonly criteria: string;
  readonly amount: number;
  readonly quota?: number;
  readonly program?: string;
  readonly period?: Simulation.Simulation['period'];
  readonly target?: Simulation.Simulation['target'];
  readonly fund?: Simulation.Simulation['fund'];
  readonly as?: string;
}

export function addSimulate(program: Command): void {
  const command = program
    .command('simulate')
    .description('Andaikan: siapa terjangkau syarat ini dan berapa biayanya / what if: whom criteria reach, and what that costs')
    .requiredOption('--criteria <file>', 'syarat sebagai JSON, mis. {"decile":{"max":2}} / the criteria as JSON')
    .requiredOption('--amount <rupiah>', 'rupiah per penerima per periode / for each recipient, each period', whole)
    .option('--quota <number>', 'paling banyak berapa penerima / how many recipients at most', whole)
    .option('--program <id>', 'program yang dibandingkan, mis. pkh / the programme it is compared with')
    .addOption(new Option('--period <period>', 'seberapa sering / how often').choices(payPeriods))
    .addOption(new Option('--target <target>', 'siapa penerimanya / whom it is for').choices(['household', 'person']))
    .addOption(new Option('--fund <fund>', 'dana siapa / whose money').choices(fundSources))
    .option('--as <id>', 'siapa yang bertanya / who asks');
  onFolder(command).action(simulate);
}

async function simulate({ criteria: file, amount, as, folder, ...asked }: Options): Promise<void> {
  const criteria = await criteriaIn(file);
  await onDatabase({ folder }, async (stores, hasWorker) => {
    const context = contextFor(stores, await actorCalled(stores, as));
    const { id } = await Simulation.start(context, { ...asked, criteria, rupiah: amount });
    const look = () => Simulation.byId(context, { simulation: id });
    const { result } = await followJob(stores, hasWorker, {
      kind: 'simulation',
      id,
      label: 'Desa / villages',
      look,
      unfinished: 'running',
    });
    if (!result) throw jobFailed();
    console.log(`${summaryOf(result)}\n\n${districtsOf(result)}\n\nSimulasi / simulation: ${id}`);
  });
}

async function criteriaIn(file: string): Promise<Criterion> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new LocalError(`Berkas ${file} tidak bisa dibaca sebagai JSON / this file can’t be read as JSON: ${(error as Error).message}`);
  }
}

const number = (value: number) => value.toLocaleString('id-ID');

function summaryOf({ leaving, ...result }: Simulation.Result): string {
  return tableIn([
    ['Memenuhi syarat / eligible', number(result.eligible)],
    ['Belum diketahui / unknown', number(result.unknown)],
    ['Dalam kuota / within the quota', number(result.chosen)],
    ['Rumah tangga / households', number(result.households)],
    ['Jiwa / people', number(result.people)],
    ['Biaya per periode / cost of a period (Rp)', number(result.cost)],
    ['Biaya setahun / cost of a year (Rp)', number(result.costPerYear)],
    ['Masuk / entering', number(result.entering)],
    ['Tetap / staying', number(result.staying)],
    ['Keluar: tidak memenuhi syarat / leaving: not eligible', number(leaving.notEligible)],
    ['Keluar: belum diketahui / leaving: unknown', number(leaving.unknown)],
    ['Keluar: di luar kuota / leaving: beyond the quota', number(leaving.beyondQuota)],
  ]);
}

const districtsOf = ({ byDistrict }: Simulation.Result): string =>
  tableIn([
    ['Kecamatan', 'RT / households', 'Jiwa / people', 'Biaya / cost (Rp)', 'Masuk / entering', 'Keluar / leaving'],
    ...byDistrict.map(({ district, leaving, ...figures }) => [
      findDistrict(district)?.name ?? district,
      ...[figures.households, figures.people, figures.cost, figures.entering].map(number),
      number(leaving.notEligible + leaving.unknown + leaving.beyondQuota),
    ]),
  ]);
