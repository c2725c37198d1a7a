import { type DecileOutcome, receiveFromFile } from '../aid/decile.ts';
import { type Matched, match } from '../household/match.ts';
import type { Household } from '../household/shapes.ts';
import type { Beside } from '../shared/beside.ts';
import { daysBetween } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { plainName } from './columns.ts';
import type { DecileInFile } from './deciles.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';
import type { ReportLine } from './report.ts';
import type { Track } from './touched.ts';

const AT_ONCE = 8;

interface About {
  readonly source: string;
  readonly dryRun: boolean;
  readonly track?: Track | undefined;
}

/** Takes over the deciles of one file, and remembers of which household it has had which: about 90 bytes for each. */
export class DecileImporter {
  readonly #context: Context;
  readonly #about: About;
  readonly #had = new Map<string, number>();

  constructor(context: Context, about: About) {
    this.#context = context;
    this.#about = about;
  }

  /** One line a row. Whose they are is looked up for all at once; then each household that changes has a transaction of its own. */
  async receive(rows: readonly DecileInFile[]): Promise<ReportLine[]> {
    const matches = await match(
      this.#context,
      rows.map(({ nik, kk }) => ({ niks: [nik], kk })),
    );
    const swapped = await this.#swapped(rows.filter((_row, index) => matches[index] === undefined));
    const lines: ReportLine[] = [];
    const going: [DecileInFile, Matched][] = [];
    for (const [index, row] of rows.entries()) {
      const matched = matches[index];
      const line = swapped.has(row) ? refused(row, 'numbersSwapped') : this.#withoutReceiving(row, matched);
      if (line) lines.push(line);
      else if (matched) going.push([row, matched]);
    }
    const waiting = going.values();
    const work = async () => {
      for (const [row, matched] of waiting) lines.push(await this.#receiveOne(row, matched));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return lines;
  }

  /** Those whose numbers are of a household when each is taken for the other. */
  async #swapped(rows: readonly DecileInFile[]): Promise<ReadonlySet<DecileInFile>> {
    if (rows.length === 0) return new Set();
    const matches = await match(
      this.#context,
      rows.map(({ nik, kk }) => ({ niks: [kk], kk: nik })),
    );
    return new Set(rows.filter((_row, index) => matches[index] !== undefined));
  }

  #withoutReceiving(row: DecileInFile, matched: Matched | undefined): ReportLine | undefined {
    if (!matched) return refused(row, 'notRegistered');
    const said = daysBetween('1970-01-01', row.date) * 16 + row.decile;
    const had = this.#had.get(matched.household.id);
    if (had === undefined) this.#had.set(matched.household.id, said);
    else if (had !== said) return refused(row, 'householdTwice');
    return had === undefined ? undefined : { row: row.row, outcome: 'unchanged', remarks: remarksOn(row, matched) };
  }

  async #receiveOne(row: DecileInFile, matched: Matched): Promise<ReportLine> {
    const { source, dryRun, track } = this.#about;
    const told = { ...row, household: matched.household, source, beside: track && rememberedBy(track, row.row) };
    const taken = await receiveFromFile(this.#context, told, { dryRun });
    return {
      row: row.row,
      outcome: taken === 'same' || taken === 'older' ? 'unchanged' : 'updated',
      remarks: [...remarksOn(row, matched), ...remarkCodesOf[taken].map((code) => remark(code, 'Tanggal', row.date))],
    };
  }
}

const rememberedBy =
  (track: Track, row: number): Beside<Household> =>
  ({ id, officialDecile: decile }, before) =>
    decile
      ? track.remember({
          row,
          households: [{ id, before: before?.updatedAt }],
          rows: [[row, 'updated']],
          part: { of: 'decile', decile },
        })
      : [];

const remarkCodesOf: Record<DecileOutcome, readonly RemarkCode[]> = {
  taken: [],
  same: [],
  older: ['decileOlder'],
  otherOfDay: ['decileOfSameDay'],
};

const refused = ({ row, nik, kk, remarks }: DecileInFile, code: RemarkCode): ReportLine => ({
  row,
  outcome: 'refused',
  remarks: [...remarks, nik === undefined ? remark(code, 'No KK', kk) : remark(code, 'NIK', nik)],
});

function remarksOn({ name, kk, remarks }: DecileInFile, { household, member, byOldCard, disputed }: Matched): Remark[] {
  const called = member ? [member] : household.members;
  const differs = name !== undefined && !called.some((one) => plainName(one.name) === plainName(name));
  return [
    ...remarks,
    ...(disputed ? [remark('numbersDisagree', 'No KK', kk)] : []),
    ...(byOldCard ? [remark('oldCard', 'No KK', kk)] : []),
    ...(differs ? [remark('nameDiffers', 'Nama')] : []),
  ];
}
