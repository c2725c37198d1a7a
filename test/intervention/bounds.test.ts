import { villages } from '@puskesos/core/region';
import { expect, it } from 'vitest';
import { changeSets } from '../schema/change-sets.ts';
import { useStoppedClock } from '../support/clock.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';
import { useOffice } from '../support/office/use-office.ts';
import { intervening } from '../support/scenes/intervened.ts';

/** An intervention in as many villages as one may be in, and its move to as many others. */

useStoppedClock('2026-11-20T03:00:00.000Z');
const office = useOffice();
const seen = useTransactions();
const works = intervening(office);
const codes = villages.map(({ code }) => code);
const [here, there] = [codes.slice(0, 40), codes.slice(40, 80)];

it('in 40 villages is planned, moved and ended in one transaction each; in 41 it is refused', async () => {
  expect(await works.plan({ villages: codes.slice(0, 41) })).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'villages' }] });
  const id = await works.underWay({ villages: here, clientMutationId: 'sekali' });
  expect((await works.change(id, { villages: there })).intervention.villages).toHaveLength(40);
  await works.finish(id);
  await works.stop(await works.planned({ villages: there }));

  const found = largest(seen);
  expect(found.get('planIntervention')).toBe(changeSets.planIntervention);
  expect(found.get('changeIntervention')).toBe(changeSets.changeIntervention);
  expect(found.get('finishIntervention')).toBe(changeSets.finishIntervention);
  expect(found.get('stopIntervention')).toBe(changeSets.stopIntervention);
});
