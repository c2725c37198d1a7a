import { readFile } from 'node:fs/promises';
import * as Training from '@puskesos/core/training';
import { expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { VILLAGE } from '../support/register/people.ts';
import { openedTraining, sessionAt } from '../support/scenes/trained.ts';

/** What everybody is told of trainings. */

const office = useOffice();

it('is which can be asked for, the next to begin first, and of nobody in them', async () => {
  const context = office.core();
  await openedTraining(context, { id: 'las', name: 'Las', sessions: [sessionAt(72), sessionAt(96)] });
  await openedTraining(context, { id: 'roti', name: 'Membuat roti', sessions: [sessionAt(24)] });
  await openedTraining(context, { id: 'batal', name: 'Batal', sessions: [sessionAt(48)] });
  await Training.cancel(context, { training: 'batal', reason: 'penyedia mundur' });
  await Training.sweep(context);

  const told = JSON.parse(await readFile(new URL(`${process.env['PUBLISHED']}/penerima/pelatihan.json`), 'utf8'));
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  const common = { provider: 'BLK Tenggarong', village: VILLAGE, address: 'Balai desa', from: day, to: day, seats: 3 };
  expect(told).toEqual({
    on: day,
    trainings: [
      { name: 'Membuat roti', ...common },
      { name: 'Las', ...common },
    ],
  });
});
