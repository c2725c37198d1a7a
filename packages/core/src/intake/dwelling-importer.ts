import * as z from 'zod';
import * as Household from '../household/household.ts';
import { type Matched, match } from '../household/match.ts';
import { findVillage } from '../region/region.ts';
import type { Change } from '../shared/change.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { operation } from '../shared/operation.ts';
import * as Questionnaire from '../survey/questionnaire.ts';
import * as Survey from '../survey/survey.ts';
import { plainName } from './columns.ts';
import { DWELLING_VERSION, type DwellingAnswer } from './dwelling-answers.ts';
import type { HouseInFile } from './dwellings.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';
import type { Outcome, ReportLine } from './report.ts';
import type { TouchedHousehold, TouchedPart } from './touched.store.ts';
import type { Track } from './touched.ts';

interface About {
  /** Kept in the history of each survey. */
  readonly name: string;
  /** Of which day the answers are, where a row does not say. */
  readonly asOf: Day;
  readonly dryRun: boolean;
  readonly track?: Track | undefined;
}

type Form = Parameters<typeof Survey.importAnswers>[2];
type Versions = ReturnType<typeof Questionnaire.list>;

const AT_ONCE = 8;

/** Takes the dwellings of one file into the surveys, and remembers of which household it has had which: about 150 bytes for each. */
export class DwellingImporter {
  readonly #context: Context;
  readonly #about: About;
  readonly #had = new Map<string, string>();

  constructor(context: Context, about: About) {
    this.#context = context;
    this.#about = about;
  }

  /** One line a row. Whose they are is looked up for all at once; each survey that changes has a transaction of its own. */
  async take(houses: readonly HouseInFile[]): Promise<ReportLine[]> {
    const matches = await match(this.#context, houses);
    const versions = Questionnaire.list(this.#context, {});
    const lines: ReportLine[] = [];
    const going: [HouseInFile, Matched][] = [];
    for (const [index, house] of houses.entries()) {
      const matched = matches[index];
      const settled = this.#withoutTaking(house, matched);
      if (settled) lines.push(...settled);
      else if (matched) going.push([house, matched]);
    }
    const waiting = going.values();
    const work = async () => {
      for (const [house, matched] of waiting) lines.push(...(await this.#takeOne(house, matched, versions)));
    };
    await Promise.all([versions, ...Array.from({ length: AT_ONCE }, work)]);
    return lines;
  }

  #withoutTaking(house: HouseInFile, matched: Matched | undefined): ReportLine[] | undefined {
    if (house.isElsewhere) return refused(house, 'houseElsewhere');
    if (house.isToCome) return refused(house, 'dwellingDate');
    if (house.answers.length === 0) return refused(house, 'nothingAnswered');
    if (!matched) return refused(house, 'notRegistered');
    const said = this.#formOf(house, matched, house.answers).visit;
    const had = this.#had.get(matched.household.id);
    if (had === undefined) this.#had.set(matched.household.id, said);
    else if (had !== said) return refused(house, 'householdTwice');
    return had === undefined ? undefined : reportLines(house, 'unchanged', remarksOn(house, matched));
  }

  /** What the present questionnaire can't be told any more is left out, and said. */
  async #takeOne(house: HouseInFile, matched: Matched, versions: Versions): Promise<ReportLine[]> {
    const { name: why, dryRun, track } = this.#about;
    const untold: Remark[] = [];
    const beside = (part: TouchedPart, home: TouchedHousehold): readonly Change[] =>
      track?.remember({ row: firstRowOf(house), households: [home], rows: house.members.map(({ row }) => [row, 'updated']), part }) ?? [];
    let answers = house.answers;
    while (answers.length > 0) {
      try {
        const form = this.#formOf(house, matched, answers);
        const changed = await importDwelling(
          this.#context,
          { form, versions, why, look: lookFor(this.#context, matched), beside },
          { dryRun },
        );
        return reportLines(house, changed ? 'updated' : 'unchanged', [...remarksOn(house, matched), ...untold]);
      } catch (error) {
        const lost = error instanceof Survey.UnmappableAnswer && answers.find(({ item }) => item === error.item);
        if (!lost) throw error;
        untold.push(remark('answerUnmatched', lost.column, lost.said));
        answers = answers.filter((one) => one !== lost);
      }
    }
    return refused(house, 'nothingAnswered');
  }

  /** Under an id made of what it says: the same file again is the same visit. */
  #formOf({ on }: HouseInFile, { household }: Matched, answers: readonly DwellingAnswer[]): Form {
    const at = `${on ?? this.#about.asOf}T00:00:00.000Z`;
    const given = answers.map(({ item, value }) => ({ item, value, at }));
    const visit = `dtks-${this.#context.vault.fingerprint('visit', JSON.stringify([household.id, given]))}`;
    return { visit, version: DWELLING_VERSION, startedAt: at, answers: given };
  }
}

interface Taking {
  readonly form: Form;
  readonly versions: Versions;
  readonly why: string;
  readonly look: () => Promise<Stored<Household.Household> | undefined>;
  readonly beside: (part: TouchedPart, home: TouchedHousehold) => readonly Change[];
}

/** The household as it was found together with others; read again only when somebody changed something since. */
function lookFor(context: Context, { household }: Matched): Taking['look'] {
  let seen: Stored<Household.Household> | undefined = household;
  return async () => {
    const first = seen;
    seen = undefined;
    return first ?? Household.getUnchecked(context, household.id);
  };
}

const importDwelling = operation({
  name: 'importDwelling',
  // It was checked where the file was read.
  input: z.custom<Taking>(),
  find: ({ look }) => look(),
  right: 'survey.write',
  everywhere: true,
  may: (_actor, _input, { status }) => status === 'active',
  run: async ({ form, versions, why, beside }, context, household) => {
    const { changes, before, after } = await Survey.importAnswers(context, household, form, versions);
    if (!after) return { result: false, changes };
    const part = { of: 'answers', visit: form.visit, version: after.version, ...(before && { before: before.updatedAt }) } as const;
    return { result: true, changes: [...changes, ...beside(part, { id: household.id, before: household.updatedAt })], why };
  },
});

const firstRowOf = ({ members }: HouseInFile): number => Math.min(...members.map(({ row }) => row));

const reportLines = ({ members }: HouseInFile, outcome: Outcome, remarks: readonly Remark[]): ReportLine[] =>
  members.map((member, place) => ({ row: member.row, outcome, remarks: [...member.remarks, ...(place === 0 ? remarks : [])] }));

const refused = ({ members, kk }: HouseInFile, code: RemarkCode): ReportLine[] =>
  members.map(({ row, nik, remarks }) => ({
    row,
    outcome: 'refused',
    remarks: [...remarks, nik === undefined ? remark(code, 'No KK', kk) : remark(code, 'NIK', nik)],
  }));

function remarksOn({ headName, village, kk }: HouseInFile, { household, byOldCard, disputed }: Matched): Remark[] {
  const isKnown = headName === undefined || household.members.some(({ name }) => plainName(name) === plainName(headName));
  const here = findVillage(household.village)?.name ?? '';
  return [
    ...(disputed ? [remark('numbersDisagree', 'NIK')] : []),
    ...(byOldCard ? [remark('oldCard', 'No KK', kk)] : []),
    ...(isKnown ? [] : [remark('nameDiffers', 'Nama KRT')]),
    ...(village !== undefined && plainName(village) !== plainName(here) ? [remark('villageDiffers', 'Desa/Kelurahan', village)] : []),
  ];
}
