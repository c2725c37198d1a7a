import type { PublicContext } from '@puskesos/core/recipient';
import { Cost } from '@puskesos/core/shared/cost';
import { publicEnv } from '@puskesos/core/shared/env';
import { openPublicIndex } from '@puskesos/core/shared/stores';
import { publicBudget } from '@puskesos/schema/limits';
import { publicSchema } from '@puskesos/schema/public/schema';
import { makeServer } from './apollo.ts';
import { answer, type HttpAnswer, type HttpEvent } from './http.ts';

const index = openPublicIndex(publicEnv());
const server = makeServer<PublicContext>({ schema: publicSchema, limit: publicBudget });

/** The public's endpoint: no sign-in, one table, nothing personal in reach. */
export const handler = (event: HttpEvent): Promise<HttpAnswer> =>
  answer(server, event, async () => {
    const bill = new Cost();
    return { publicIndex: index.billedTo(bill), bill, trace: { requestId: event.requestContext.requestId } };
  });
