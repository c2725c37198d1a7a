import * as Targets from '@puskesos/core/target';
import { mutation } from '../shared/mutation.ts';
import { TargetIndicator, TargetRef } from './target.ts';

mutation('setTarget', {
  description: 'Sets what an indicator is to come to in the regency and by when, or sets it anew (tetapkan target). Dinsos only.',
  right: 'target.write',
  changes: 'the target',
  input: (t) => ({
    indicator: t.field({ type: TargetIndicator, required: true, description: 'Of which (indikator).' }),
    value: t.int({ required: true, description: 'As many households as there may still be then, usually 0 (sasaran).' }),
    by: t.field({ type: 'Date', required: true, description: 'By when (batas waktu).' }),
    basis: t.string({ required: true, description: 'The paper that says so (dasar).' }),
    on: t.field({ type: 'Date', required: true, description: 'The day of that paper, today or before (tanggal dasar).' }),
    start: t.string({ description: 'The month with which the path begins, as 2026-11; left out: that of the paper (bulan awal).' }),
  }),
  gives: { target: { type: TargetRef, description: 'The target as it is now.' } },
}).runs(Targets.set);
