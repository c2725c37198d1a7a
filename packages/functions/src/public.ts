import type { LookContext } from '@puskesos/core/answer/look';
import type { SenderContext } from '@puskesos/core/inbox/letters';
import type { PublicContext } from '@puskesos/core/recipient';
import { systemClock } from '@puskesos/core/shared/clock';
import { Cost } from '@puskesos/core/shared/cost';
import { publicEnv } from '@puskesos/core/shared/env';
import { openPublic } from '@puskesos/core/shared/stores';
import { savedNames } from '@puskesos/schema/public/saved-by-name';
import { publicSchema } from '@puskesos/schema/public/schema';
import { publicBudget } from '@puskesos/schema/shared/limits';
import { makeServer } from './apollo.ts';
import { answerTrusted } from './by-get.ts';
import { answer, type HttpAnswer, type HttpEvent } from './http.ts';
import { log } from './log.ts';
import { type Steady, steadyLength } from './steady-length.ts';
import { asRequest } from './trace.ts';

const { publicIndex, publicKeys } = openPublic(publicEnv());
const server = makeServer<PublicContext & SenderContext & LookContext & Steady>({
  schema: publicSchema,
  saved: savedNames,
  limit: publicBudget,
  more: [steadyLength()],
});

/** The public's endpoint: no sign-in, one table, nothing personal in reach but what is sealed for who asks for it. Where a request comes from is counted, never logged. */
export const handler = (event: HttpEvent): Promise<HttpAnswer> =>
  asRequest('Public', event, () => (isForm(event) ? answerLooked(event) : answerTrusted(event, answerPost)));

/** A form, where a browser has no script. Its pages are read when one comes. */
const isForm = ({ rawPath }: HttpEvent): boolean => rawPath === '/public/cari';

async function answerLooked(event: HttpEvent): Promise<HttpAnswer> {
  const { answerForm } = await import('./by-form.ts');
  const bill = new Cost();
  return answerForm(event, { publicIndex: publicIndex.billedTo(bill), bill });
}

const answerPost = (event: HttpEvent): Promise<HttpAnswer> =>
  answer(server, event, async () => {
    const bill = new Cost();
    const { requestId, http } = event.requestContext;
    const steady = { isSteady: false };
    return {
      publicIndex: publicIndex.billedTo(bill),
      publicKeys,
      steady,
      onLook: (facts) => {
        steady.isSteady = true;
        log('info', 'look', facts);
      },
      now: systemClock,
      source: event.headers['x-viewer-ip'] ?? http.sourceIp,
      bill,
      trace: { requestId },
    };
  });
