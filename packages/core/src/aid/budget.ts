import * as Fund from '../fund/fund.ts';
import type { Household } from '../household/shapes.ts';
import { entitlementOf, paymentsLeft } from '../program/entitlement.rules.ts';
import type { Program } from '../program/program.ts';
import type { Change } from '../shared/change.ts';
import { dayOf, later } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import type { Stored } from '../shared/entity.ts';
import { DomainError, VersionConflict } from '../shared/error.ts';
import { enters, isReceiving } from './aid.rules.ts';
import type { Enrollment } from './aid.ts';

/** What an enrollment takes from the regency's own purses when it is approved, and gives back when it ends. The centre keeps its own. */

/** Thrown when nothing says what a programme gives, so that nothing can be set aside for it. */
export class NoAmount extends DomainError {
  readonly code = 'NO_AMOUNT';
  readonly kind = 'conflict';

  constructor() {
    super({
      id: 'Besaran program belum ditetapkan untuk hari ini, sehingga anggarannya tidak dapat disisihkan. Minta Dinsos mengisi besaran dengan dasar keputusannya.',
      en: 'No amount of the programme holds today, so no money can be set aside. Ask Dinsos to enter the amount and the decision behind it.',
    });
  }
}

interface Step {
  readonly program: Program;
  readonly household: Household;
  readonly before: Stored<Enrollment> | undefined;
  readonly after: Enrollment;
}

/** Several steps at once, of one programme, booked together: a replacement takes the seat that it frees. */
export async function booked(context: Context, steps: readonly Step[]): Promise<Change[]> {
  const entries = (await Promise.all(steps.map((step) => entriesOf(context, step)))).flat();
  if (entries.length === 0) return [];
  const wanted = new Map(entries.map(({ allocation }) => [JSON.stringify(allocation), allocation]));
  const allocations = await Promise.all([...wanted.values()].map((one) => Fund.allocationOf(context, one)));
  if (allocations.includes(undefined)) throw new Fund.NoAllocation();
  return Fund.book(context, entries, allocations as Fund.AllocationNow[]);
}

async function entriesOf(context: Context, { program, household, before, after }: Step): Promise<Fund.Entry[]> {
  if (program.fund === 'apbn') return [];
  const id = `${after.id}@${(before?.version ?? 0) + 1}`;
  if (before && isReceiving(before) && !isReceiving(after)) return releases(context, after, id);
  if (!enters(before, after)) return [];
  // Who is approved in December for the year to come is paid by that year.
  const first = later(dayOf(context.now()), after.since);
  const due = entitlementOf(program, household, first, after.member);
  if (!due) throw new NoAmount();
  const fund = Fund.fundIdOf(program.fund, first);
  const held = await Fund.commitmentOf(context, after.id, fund);
  // Somebody else has approved it since the enrollment was read.
  if (held?.seat === 1) throw new VersionConflict();
  return [
    {
      kind: 'commit',
      id,
      enrollment: after.id,
      allocation: { fund, program: program.id, area: Fund.areaOf(program.fund, household.village) },
      before: held,
      rupiah: due.rupiah * paymentsLeft(program.period, first),
      seat: 1,
      note: after.state,
    },
  ];
}

/** Of what was set aside, in whatever year, that which was not given. */
async function releases(context: Context, { id: enrollment, ending, state }: Enrollment, id: string): Promise<Fund.Entry[]> {
  const held = await Fund.commitmentsHeldBy(context, enrollment);
  return held.map((commitment) => ({
    kind: 'release',
    id,
    enrollment,
    allocation: { fund: commitment.fund, program: commitment.program, area: commitment.area },
    before: commitment,
    rupiah: commitment.committed - commitment.realised,
    seat: -1,
    note: ending ?? state,
  }));
}
