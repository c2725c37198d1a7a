import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { headOf } from '../household/household.rules.ts';
import { findDistrict, findVillage } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { csvOfRows, csvRow } from '../shared/csv.ts';
import { query } from '../shared/operation.ts';
import { districtOf } from '../shared/region-code.ts';
import { workbookOf } from '../shared/workbook.ts';
import { type Recipient, RecipientsOf, recipients } from './recipients.ts';

/** Who is in a programme, as a file: without any NIK or KK number. */

type Row = readonly (string | number | undefined)[];
type About = Omit<z.input<typeof RecipientsOf>, 'page'>;

const columns = [
  'Program',
  'Kecamatan',
  'Desa',
  'Kode Desa',
  'Nama',
  'Kepala Keluarga',
  'Alamat',
  'RT',
  'RW',
  'Status',
  'Sejak',
  'No. Peserta',
];
const states = {
  ...{ proposed: 'DIUSULKAN', verified: 'TERVERIFIKASI', approved: 'DISETUJUI', active: 'AKTIF' },
  ...{ suspended: 'DITANGGUHKAN', ended: 'SELESAI' },
} as const;

const page = query({
  input: RecipientsOf,
  right: ['household.read', 'names.read'],
  run: (asked, context) => recipients(context, asked),
});

function rowOf({ enrollment, household }: Recipient): Row {
  const { village, address } = household;
  const head = headOf(household)?.name;
  const person = household.members.find(({ id }) => id === enrollment.member)?.name;
  return [
    enrollment.program,
    findDistrict(districtOf(village))?.name,
    findVillage(village)?.name,
    village,
    person ?? head,
    head,
    address.street,
    address.rt,
    address.rw,
    states[enrollment.state],
    enrollment.since,
    enrollment.participantNumber,
  ];
}

/**
 * The rows of a programme's enrollments of one state in a place, village by village, read as they are taken. Below them how many they are, and a
 * print of all of them (SHA-256 of their lines), with who took them out and when.
 */
export async function* recipientRows(context: Context, about: About): AsyncGenerator<Row> {
  const print = createHash('sha256');
  let count = 0;
  for (let after: string | undefined, more = true, isFirst = true; more; isFirst = false) {
    const { rows, hasNext, end = rows.at(-1)?.cursor } = await page(context, { ...about, page: { first: 100, ...(after && { after }) } });
    if (isFirst) yield columns;
    for (const { value } of rows) {
      const row = rowOf(value);
      print.update(csvRow(row));
      count += 1;
      yield row;
    }
    after = end;
    more = hasNext;
  }
  yield [`### ${count} penerima; sidik SHA-256 ${print.digest('hex')}`];
  yield [`### Diambil oleh ${context.actor.id} pada ${dayOf(context.now())}`];
}

/** As lines of CSV, however many. */
export const recipientsCsv = (context: Context, about: About): AsyncGenerator<string> => csvOfRows(recipientRows(context, about));

/** As a workbook, piece by piece. */
export const recipientsWorkbook = (context: Context, about: About): AsyncGenerator<Uint8Array> =>
  workbookOf([], recipientRows(context, about));
