import { isForSuch } from '../aid/aid.rules.ts';
import { NobodyThere, WrongBeneficiary } from '../aid/aid-errors.ts';
import { livingIn } from '../household/household.rules.ts';
import type { Household } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Day } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { hasVillageFund } from './move.rules.ts';
import { DECILE, type Purse } from './shapes.ts';

/** What is asked for, and so whose money. */

interface Asked {
  readonly program: string | undefined;
  readonly member: string | undefined;
  readonly household: Household;
  readonly today: Day;
}

/** Throws InvalidInput, NobodyThere, WrongBeneficiary. */
export async function subjectOf(context: Context, asked: Asked): Promise<{ readonly subject: string; readonly purse: Purse }> {
  const { program: code, member, household, today } = asked;
  if (livingIn(household).length === 0) throw new NobodyThere();
  if (member !== undefined && !livingIn(household).some(({ id }) => id === member)) {
    throw InvalidInput.at('member', 'Bukan anggota yang tinggal di rumah tangga ini', 'nobody who lives in this household');
  }
  if (code === undefined) {
    if (member === undefined) return { subject: DECILE, purse: 'apbn' };
    throw InvalidInput.at('member', 'Usul desil untuk seluruh rumah tangga', 'a proposal about the decile is for the whole household');
  }
  const program = (await Program.list(context, {})).find(({ id }) => id === code);
  if (!program || !Program.runsOn(program, today)) {
    throw InvalidInput.at('program', 'Program ini tidak ada atau tidak berjalan', 'there is no such programme, or it does not run');
  }
  if (!isForSuch(program, { member })) throw new WrongBeneficiary(program);
  if (program.fund === 'village_fund' && !hasVillageFund(household.village)) {
    throw InvalidInput.at('program', 'Kelurahan tidak memiliki Dana Desa', 'a kelurahan has no village fund');
  }
  return { subject: code, purse: program.fund };
}
