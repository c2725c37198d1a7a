import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { officeEnv } from '@puskesos/core/shared/env';
import { assertSetUp } from '@puskesos/core/shared/not-set-up';
import { openStores } from '@puskesos/core/shared/stores';
import { officeSchema } from '@puskesos/schema/office';
import { savedNames } from '@puskesos/schema/saved-by-name';
import { type OfficeContext, officeContext } from '@puskesos/schema/shared/context';
import { officeBudget } from '@puskesos/schema/shared/limits';
import { makeServer } from './apollo.ts';
import { answer, type HttpAnswer, type HttpEvent } from './http.ts';
import { packed } from './packed.ts';
import { signIn } from './sign-in.ts';
import { asRequest } from './trace.ts';

const env = officeEnv();
const stores = await openStores(env);
const server = makeServer<OfficeContext>({ schema: officeSchema, saved: savedNames, limit: officeBudget });
const people = signIn(env);

/** The office's endpoint: who asks is known by their token, and sees what is theirs to see. */
export const handler = (event: HttpEvent): Promise<HttpAnswer> =>
  asRequest('Office', event, async () => packed(event, await answer(server, event, () => contextOf(event), true)));

async function contextOf({ requestContext: { requestId }, headers }: HttpEvent) {
  assertSetUp(env);
  const bill = new Cost();
  const signingIn = contextFor(stores, systemActor('sign-in'), { requestId });
  const actor = await people.actorOf(headers['authorization'], signingIn, stores.registry.billedTo(bill));
  const core = contextFor(stores, actor, { requestId, cost: bill });
  const { calls, readUnits, writeUnits } = signingIn.cost;
  return {
    ...officeContext(core),
    bill,
    trace: { requestId, actor: actor.id, role: actor.role, signIn: { calls, readUnits, writeUnits } },
  };
}
