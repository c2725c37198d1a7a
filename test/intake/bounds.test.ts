import { begin, checkpointer, finish } from '@puskesos/core/intake/import-log';
import { systemActor } from '@puskesos/core/shared/actor';
import { contextFor } from '@puskesos/core/shared/context';
import { expect, it } from 'vitest';
import { most } from '../schema/change-sets.ts';
import { useStores } from '../support/engine/stores.ts';
import { largest, useTransactions } from '../support/engine/transactions.ts';

const stores = useStores();
const seen = useTransactions();

it('a file is noted as it begins, on its way and at its end', async () => {
  const context = contextFor(stores, systemActor('test'));
  const id = 'berkas';
  await begin(context, { id, file: 'berkas.csv', rows: 2_000, dryRun: false });
  await checkpointer(context, { id }, false)(2_000);
  await finish(context, { id, report: { rows: 2_000, created: 1, updated: 0 } as never });

  for (const deed of ['beginIntake', 'markIntake', 'finishIntake']) expect(largest(seen).get(deed), deed).toBe(most[deed]);
});
