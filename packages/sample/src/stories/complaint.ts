import * as Case from '@puskesos/core/case';
import { type Day, daysLater } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { showcase } from '../sign-in-people.ts';
import { idsFor } from './ids.ts';
import { attempt, dinsos, on } from './persona.ts';

/** Somebody complains of an officer of Tenggarong's Puskesos, to Dinsos: it waits with the camat, and those it is about don't see it. */
export async function seedComplaint(stores: Stores, today: Day): Promise<void> {
  const ids = 'case about staff';
  const taken = on(stores, dinsos, daysLater(today, -2), ids);
  if (await attempt(Case.byId(taken, { case: idsFor(ids)() }))) return;
  await Case.register(taken, {
    village: showcase[0],
    category: 'service_request',
    channel: 'phone',
    description: 'Petugas loket meminta datang tiga kali tanpa alasan dan berkata kasar kepada orang tua',
    reporter: { name: 'Warga setempat' },
    about: [FRONT_OFFICE],
  });
}

const FRONT_OFFICE = 'puskesos-640206-02';
