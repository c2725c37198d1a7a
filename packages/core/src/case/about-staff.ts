import * as z from 'zod';
import { dayOf } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { freeText } from '../shared/free-text.ts';
import { Id } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { said } from '../shared/said.ts';
import { everyLoginOf, loginsOf } from '../staff/hands.ts';
import * as Staff from '../staff/staff.ts';
import { dueFrom } from './case.calendar.ts';
import { hasReached } from './roles.rules.ts';
import { type Case, isAboutStaff, levelAbove } from './shapes.ts';
import { find, maySee, saveCase, toMove, withoutNote } from './transition.ts';

/** A complaint about somebody of the office is never seen or handled by them, and goes one desk up. */

export const aboutStaff = { about: z.array(Id).max(10).default([]), aboutCamat: z.boolean().default(false) };
type Accused = z.output<z.ZodObject<typeof aboutStaff>>;

/**
 * All sign-ins of those it complains of. Throws InvalidInput for somebody who is not of the staff, and for the one who asks: what complains
 * of them is another's to write down.
 */
export async function accusedIn(context: Context, { about, aboutCamat }: Accused): Promise<string[]> {
  const own = about.length > 0 ? await loginsOf(context) : new Set<string>();
  if (about.some((one) => own.has(one)) || (aboutCamat && context.actor.role === 'camat')) {
    throw InvalidInput.at(
      'about',
      'Keluhan tentang diri sendiri dicatat oleh orang lain; arahkan pelapor ke kecamatan atau Dinsos',
      'a complaint about yourself is for somebody else to write down; send the caller to the kecamatan or to Dinsos',
    );
  }
  const known = await Promise.all(about.map((staff) => Staff.exists(context, staff)));
  if (known.every(Boolean)) return everyLoginOf(context, about);
  throw InvalidInput.at('about', 'Ada yang bukan petugas Puskesos', 'somebody of these is not of the Puskesos’ staff');
}

/** What of a case follows from whom it complains of; undefined where it complains of nobody. */
export function complaintOf({ about, aboutCamat }: Accused): Pick<Case, 'about' | 'aboutCamat' | 'level'> | undefined {
  const accused = { ...(about.length > 0 && { about }), ...(aboutCamat && { aboutCamat }) };
  return isAboutStaff(accused) ? { ...accused, level: levelAbove(accused) } : undefined;
}

/** The case holds them all. */
const MOST_ACCUSED = 30;

/**
 * Says of a case that is there whom it complains of: from then on it is hidden from them and waits one desk up. Whoever has it in hand
 * keeps it unless it is about them.
 */
export const complainOf = operation({
  name: 'setCaseAccused',
  input: z.object({ case: Id, ...aboutStaff, reason: freeText(3, 500) }).refine(({ about, aboutCamat }) => about.length > 0 || aboutCamat, {
    ...said('Sebut siapa yang dikeluhkan', 'say whom it complains of'),
    path: ['about'],
  }),
  find,
  right: toMove,
  may: maySee,
  run: async ({ about, aboutCamat, reason }, context, before) => {
    const accused = [...new Set([...(before.about ?? []), ...(await accusedIn(context, { about, aboutCamat }))])];
    if (accused.length > MOST_ACCUSED) {
      throw InvalidInput.at('about', `Paling banyak ${MOST_ACCUSED} orang satu kasus`, `at most ${MOST_ACCUSED} people a case`);
    }
    const complaint = complaintOf({ about: accused, aboutCamat: aboutCamat || before.aboutCamat === true });
    const { handler, ...rest } = withoutNote(before);
    const level = complaint?.level === 'district' && hasReached(before.level, 'regency') ? 'regency' : complaint?.level;
    const after: Case = {
      ...rest,
      ...complaint,
      ...(level && { level }),
      ...(handler !== undefined && !accused.includes(handler) && { handler }),
      sensitive: true,
      due: before.state === 'closed' ? before.due : dueFrom(dayOf(context.now()), before, before.state),
    };
    return saveCase(context, before, after, reason);
  },
});
