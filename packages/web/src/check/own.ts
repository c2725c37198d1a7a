import askForWork from '../../../../schema/operations/public/ask-for-work.graphql?raw';
import ownHousehold from '../../../../schema/operations/public/own-household.graphql?raw';
import type { Asking } from './answer-area.ts';
import { ask, type Refused, refused } from './ask.ts';
import type { LookedUp, Work } from './own-shapes.ts';
import { proofOf } from './proof.ts';
import { type Failure, isFailure } from './reach.ts';

export { ownView } from './own-view.ts';

/** A look at one's own household: work is asked for, done on this machine, and sent with the question. */

type Answered<T> = T | Refused;
const isRefused = <T extends object>(answer: Answered<T>): answer is Refused => 'reason' in answer;

/** Beyond the usual it is made dearer for who looks often. */
const USUAL_BITS = 7;

export async function lookUp(
  who: { readonly nik: string; readonly birthDate: string },
  { wait, isMine }: Pick<Asking, 'wait' | 'isMine'>,
): Promise<LookedUp | Failure> {
  const work = await ask<{ askForWork: Answered<Work> }, Work | Failure>(askForWork, { input: who }, ({ askForWork: answer }) =>
    isRefused(answer) ? refused(answer) : answer,
  );
  if (isFailure(work)) return work;
  const found = await proofOf(work, isMine, (tried) =>
    wait({
      id: `${work.bits > USUAL_BITS ? 'Sering dicek, jadi butuh waktu lebih lama. ' : ''}Ponsel Anda sedang mengerjakan pengaman… ${tried}`,
      en: `${work.bits > USUAL_BITS ? 'Looked up often, so it takes longer. ' : ''}Your phone is working on the lock… ${tried}`,
    }),
  );
  const input = { ...who, challenge: work.challenge, found };
  return ask<{ ownHousehold: Answered<LookedUp> }, LookedUp | Failure>(ownHousehold, { input }, ({ ownHousehold: answer }) =>
    isRefused(answer) ? refused(answer) : answer,
  );
}
