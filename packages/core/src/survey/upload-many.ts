import * as z from 'zod';
import type { Context } from '../shared/context.ts';
import { DomainError, InvalidInput, type Message } from '../shared/error.ts';
import { parse } from '../shared/operation.ts';
import { holdsPersonalNumber } from '../shared/personal-number.ts';
import { said } from '../shared/said.ts';
import { loginsOf } from '../staff/hands.ts';
import { migrateHousehold } from './migration.ts';
import { inForce, published } from './questionnaire.ts';
import type { QuestionnaireNow } from './questionnaire-shapes.ts';
import * as store from './survey.store.ts';
import { upload } from './survey.ts';
import type { VisitForm } from './visit-shapes.ts';

/** A day's forms, each for itself. */

const Many = z.object({
  forms: z.array(z.unknown()).min(1).max(20, said('Paling banyak 20 formulir sekali kirim', 'at most 20 forms a request')),
});

/** What became of one form of many. */
export interface UploadResult {
  /** As the form says it; empty where it says none that can be told. */
  readonly id: string;
  readonly household?: string;
  readonly clockAhead?: boolean;
  readonly skipped?: readonly string[];
  /** Where the home lies by now, where that is another village than at the visit. */
  readonly movedTo?: string;
  readonly refusal?: { readonly code: string; readonly messages: Message };
}

/**
 * Takes the forms of a day's visits, one after the other, and tells of each what became of it: of one that is no form at all too. Sent again, nothing
 * is taken twice.
 */
export async function uploadMany(context: Context, { forms }: { forms: readonly unknown[] }): Promise<UploadResult[]> {
  // How many they are; what is in each is judged by itself.
  parse(Many, { forms: forms.map((_form, index) => index) });
  const [versions, logins] = await Promise.all([store.forms(context), loginsOf(context)]);
  const taken: UploadResult[] = [];
  for (const form of forms) {
    try {
      const { visit, lay } = await upload(context, { ...objectIn(form), versions, logins });
      const { visit: id, household, clockAhead, skipped, village } = visit;
      taken.push({ id, household, clockAhead, skipped, ...(lay !== undefined && { movedTo: village }) });
    } catch (error) {
      // What is no answer about this one form is none about the others either.
      if (!(error instanceof DomainError) || error.kind === 'busy' || error.kind === 'forbidden') throw error;
      taken.push({ id: idIn(form), refusal: { code: error.code, messages: error.messages } });
    }
  }
  await migrateMissed(context, versions, taken);
  return taken;
}

/** What is in it is for its shape to say. */
function objectIn(form: unknown): z.input<typeof VisitForm> {
  if (typeof form === 'object' && form !== null && !Array.isArray(form)) return form as z.input<typeof VisitForm>;
  throw InvalidInput.at('form', 'Ini bukan formulir kunjungan: kirim satu objek JSON', 'this is no visit’s form: send a JSON object');
}

/** By what its sender knows it, whatever else is wrong with it. */
function idIn(form: unknown): string {
  const { visit } = (form ?? {}) as { visit?: unknown };
  return typeof visit === 'string' && visit.length <= 60 && !holdsPersonalNumber(visit) ? visit : '';
}

/** Whatever was published meanwhile may have gone through these villages already. */
export async function migrateMissed(
  context: Context,
  before: readonly QuestionnaireNow[],
  taken: readonly Pick<UploadResult, 'household'>[],
): Promise<void> {
  const now = published(await store.forms(context));
  if (inForce(now)?.number === inForce(before)?.number) return;
  for (const { household } of taken) if (household) await migrateHousehold(context, household, now);
}
