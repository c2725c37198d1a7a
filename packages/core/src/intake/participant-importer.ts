import * as Aid from '../aid/aid.ts';
import { BudgetExceeded, NoAllocation, QuotaFull } from '../fund/fund.ts';
import * as Household from '../household/household.ts';
import { HouseholdFull } from '../household/household-errors.ts';
import { inSight, type Taker } from '../household/in-sight.ts';
import type { Program } from '../program/shapes.ts';
import { serves } from '../shared/actor.ts';
import type { Beside } from '../shared/beside.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { SamePerson } from '../staff/hands.ts';
import { plainName } from './columns.ts';
import type { ParticipantInFile } from './participants.ts';
import { type Remark, type RemarkCode, remark } from './remarks.ts';
import type { ReportLine } from './report.ts';
import type { Track } from './touched.ts';

interface Terms {
  readonly program: Program;
  readonly since?: Day | undefined;
  /** Kept in the history of each enrollment. */
  readonly reason: string;
  readonly dryRun: boolean;
  readonly track?: Track | undefined;
}

const AT_ONCE = 8;

/** What stands in the way of one participant is told of that row; the others go on. */
const refusals = [
  [Aid.ExcludedByProgram, 'excluded'],
  [Aid.NotEligible, 'notEligible'],
  [Aid.EligibilityUnknown, 'eligibilityUnknown'],
  [Aid.WrongBeneficiary, 'wrongBeneficiary'],
  [Aid.NobodyThere, 'nobodyThere'],
  [HouseholdFull, 'householdFull'],
  [Aid.NoAmount, 'noAmount'],
  [NoAllocation, 'noBudget'],
  [BudgetExceeded, 'noBudget'],
  [QuotaFull, 'noBudget'],
] as const;

/** Puts the participants of one file into its programme, and remembers whom it has had. */
export class ParticipantImporter {
  readonly #context: Context;
  readonly #terms: Terms;
  readonly #seen = new Set<string>();

  constructor(context: Context, terms: Terms) {
    this.#context = context;
    this.#terms = terms;
  }

  /** One line a participant. Who holds their numbers is looked up at once; then each is enrolled in a transaction of its own. */
  async enroll(participants: readonly ParticipantInFile[]): Promise<ReportLine[]> {
    const { actor, vault } = this.#context;
    const blindsOf = ({ number, other }: ParticipantInFile) =>
      [number, ...(other ? [other] : [])].map(({ kind, value }) => vault.fingerprint(kind, value));
    const takers = async (blinds: readonly string[]) =>
      (await inSight(this.#context, [...blinds], (village) => serves(actor, village))).holders;
    const holders = await takers(participants.flatMap(blindsOf));
    const holderOf = (one: ParticipantInFile) =>
      blindsOf(one)
        .map((blind) => holders.get(blind))
        .find((holder) => holder !== undefined);
    // What nobody holds may stand in the other number's column.
    const unheld = participants.filter((one) => !holderOf(one));
    const asOther = ({ number: { kind, value } }: ParticipantInFile) => vault.fingerprint(kind === 'nik' ? 'kk' : 'nik', value);
    const others = unheld.length > 0 ? await takers(unheld.map(asOther)) : undefined;
    const lines: ReportLine[] = [];
    const waiting = participants.values();
    const work = async () => {
      for (const participant of waiting)
        lines.push(await this.#enrollOne(participant, holderOf(participant), others?.get(asOther(participant)) !== undefined));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return lines;
  }

  async #enrollOne(participant: ParticipantInFile, holder: Taker | undefined, isSwapped: boolean): Promise<ReportLine> {
    const { row, name, participantNumber, number } = participant;
    const refused = (code: RemarkCode): ReportLine => ({
      row,
      outcome: 'refused',
      remarks: [remark(code, number.column, number.value)],
    });
    if (!holder) return refused(isSwapped && number.column !== 'Peserta' ? 'numbersSwapped' : 'notRegistered');
    const { program, since, reason, dryRun, track } = this.#terms;
    const member = program.target === 'person' ? holder.member : undefined;
    const key = `${holder.household}#${member ?? ''}`;
    if (this.#seen.has(key)) return refused('participantTwice');
    this.#seen.add(key);

    const household = await Household.getUnchecked(this.#context, holder.household);
    const called = household?.members.filter(({ id }) => holder.member === undefined || id === holder.member) ?? [];
    const differs = name !== undefined && !called.some((one) => plainName(one.name) === plainName(name));
    const remarks: Remark[] = differs ? [remark('nameDiffers', 'Nama')] : [];
    const target = { household: holder.household, program: program.id, ...(member !== undefined && { member }) };
    // What the centre gives is decided there. A place that is paid for from here takes two people: a file gives it, another's makes it active.
    const line = household?.aid.find((one) => one.program === program.id && one.member === member);
    const takesTwo = program.fund !== 'apbn' && this.#context.actor.role !== 'system';
    const state = takesTwo && line?.state !== 'approved' && line?.state !== 'active' ? 'approved' : 'active';
    const byAnother = remark('sameHands', number.column);
    try {
      const beside = track && rememberedBy(track, row);
      const { outcome, overlaps } = await Aid.enroll(
        this.#context,
        { ...target, state, since, participantNumber, reason, beside },
        { dryRun },
      );
      if (overlaps.length > 0) remarks.push(remark('overlaps', number.column));
      if (state === 'approved') remarks.push(byAnother);
      return { row, outcome, remarks };
    } catch (error) {
      if (error instanceof SamePerson && line?.state === 'approved') return { row, outcome: 'unchanged', remarks: [...remarks, byAnother] };
      const code = refusals.find(([kind]) => error instanceof kind)?.[1];
      if (code === undefined) throw error;
      return refused(code);
    }
  }
}

const rememberedBy =
  (track: Track, row: number): Beside<Aid.Enrollment> =>
  ({ household, program, member, version }, before) =>
    track.remember({
      row,
      households: [{ id: household }],
      rows: [[row, before ? 'updated' : 'created']],
      part: { of: 'enrollment', program, member, version, ...(before && { before: before.updatedAt }) },
    });
