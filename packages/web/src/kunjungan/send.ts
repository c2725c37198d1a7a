import uploadVisits from '../../../../schema/operations/60-upload-visits.graphql?raw';
import type { UploadVisitsMutation } from '../../../client/src/generated/office.ts';
import { ask } from '../office/ask.ts';
import { Told } from '../office/told.ts';
import { sentOf } from './form-model.ts';
import type { Form } from './shapes.ts';
import type { Store } from './store.ts';
import { saveForm, taken, type Work, waitingOf } from './work.ts';

/** Sends what is finished. What came once may be sent again: the office knows it by the visit's id. */

const AT_ONCE = 20;

export interface Verdicts {
  readonly taken: number;
  readonly refused: number;
}

/** Throws Told where the office could not be asked; what it has taken by then is taken. */
export async function sendWaiting(work: Work, store: Store, device: string): Promise<Verdicts> {
  const waiting = waitingOf(work);
  let [came, refused] = [0, 0];
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    const some = waiting.slice(from, from + AT_ONCE);
    const results = await sent(some, work, device);
    for (const form of some) {
      const result = results.find(({ visit }) => visit === form.visit);
      // Somebody who goes on writing in it while it is under way sends it again.
      if (!result || work.forms.get(form.household) !== form) continue;
      const { refusal } = result;
      if (refusal) {
        const why = { code: refusal.code, id: refusal.message, en: refusal.messageEn };
        await saveForm(work, store, { ...form, doneAt: undefined, refusal: why });
        refused += 1;
      } else {
        await taken(work, store, form, { clockAhead: result.clockAhead ?? false, movedTo: result.movedTo?.name });
        came += 1;
      }
    }
  }
  return { taken: came, refused };
}

type Result = Extract<UploadVisitsMutation['uploadVisits'], { readonly __typename: 'UploadVisitsPayload' }>['results'][number];

async function sent(forms: readonly Form[], { sheets }: Work, device: string): Promise<readonly Result[]> {
  const told = forms.map((form) => {
    const sheet = sheets.get(form.version);
    if (!sheet) throw new Error(`no sheet ${form.version}`);
    return sentOf(sheet, form, device);
  });
  const { uploadVisits: answer } = await ask<UploadVisitsMutation>(uploadVisits, { input: { forms: told } });
  if (answer.__typename === 'UploadVisitsPayload') return answer.results;
  const { message = '', messageEn = message } = answer as { message?: string; messageEn?: string };
  throw new Told(message, false, messageEn);
}
