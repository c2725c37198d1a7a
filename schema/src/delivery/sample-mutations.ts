import * as Delivery from '@puskesos/core/delivery';
import { SamePerson } from '@puskesos/core/staff/hands';
import { mutation, why } from '../shared/mutation.ts';
import { CycleRef } from './cycle.ts';
import { Arrival } from './enums.ts';
import { LineRef } from './line.ts';
import { CheckRef } from './sample-check.ts';

mutation('drawSample', {
  description: 'Draws a cycle’s sample by lot from who has received something, once (ambil sampel). Dinsos and finance.',
  right: 'delivery.write',
  errors: [Delivery.CycleNotReady, Delivery.SampleDrawn, Delivery.NothingToCheck],
  input: (t) => ({
    cycle: t.globalID({ for: CycleRef, required: true, description: 'Of which cycle.' }),
    size: t.int({ required: true, description: 'How many, 1 to 2,000 (ukuran).' }),
    reason: t.string(why),
  }),
  gives: { cycle: { type: CycleRef, description: 'The cycle, with its sample.' } },
}).runs(async (core, asked, call) => {
  await Delivery.drawSample(core, asked, call);
  return Delivery.byId(core, { cycle: asked.cycle });
});

mutation('recordCheck', {
  description:
    'Records what a recipient of the sample says (catat uji petik). For whoever works in the village, but not who handed it over.',
  right: 'aid.write',
  changes: 'the check',
  errors: [SamePerson],
  input: (t) => ({
    line: t.globalID({ for: LineRef, required: true, description: 'Which line of the sample.' }),
    found: t.field({ type: Arrival, required: true, description: 'What the recipient says (hasil).' }),
    on: t.field({ type: 'Date', required: true, description: 'Day of the visit.' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { check: { type: CheckRef, description: 'The check as it is now.' } },
}).runs(Delivery.recordCheck);
