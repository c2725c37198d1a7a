import { NoAmount } from '@puskesos/core/aid';
import { NoAllocation } from '@puskesos/core/fund';
import { InvalidInput } from '@puskesos/core/shared/error';
import { closeGap } from '@puskesos/core/targeting/close-gap';
import * as Simulation from '@puskesos/core/targeting/simulation';
import { FundSource } from '../fund/enums.ts';
import { CriterionInput } from '../program/criteria-inputs.ts';
import { AidTarget, PayPeriod } from '../program/enums.ts';
import { ProgramRef } from '../program/program.ts';
import { mutation, why } from '../shared/mutation.ts';
import { BatchRef } from './gap-batch.ts';
import { SimulationRef } from './simulation.ts';

mutation('closeGap', {
  description:
    'Approves the neediest of a gap list whom the programme is for, as far as its money and places go; the rest are verified and wait ' +
    '(menutup celah bantuan). Dinsos only. Give a clientMutationId: after a break the same request goes on with the same people.',
  right: 'aid.write',
  errors: [NoAmount, NoAllocation],
  input: (t) => ({
    program: t.globalID({ for: ProgramRef, required: true, description: 'Into which programme of the regency or village.' }),
    village: t.field({ type: 'RegionCode', description: 'From the gap list of this village; or give `district`.' }),
    district: t.field({ type: 'RegionCode', description: 'From the gap list of this kecamatan; or give `village`.' }),
    take: t.int({ required: true, description: 'How many at most, 1 to 100.' }),
    reason: t.string(why),
  }),
  gives: { batch: { type: BatchRef, description: 'Whom it chose, and what became of them.' } },
}).runs(async (core, { village, district, ...asked }, call) => {
  const area = village ?? district;
  if (area === undefined || (village !== undefined && district !== undefined)) throw oneArea();
  return closeGap(core, { ...asked, area }, call);
});

const oneArea = () => InvalidInput.at('village', 'Isi desa atau kecamatan, salah satu', 'give a village or a kecamatan, one of them');

mutation('simulateProgram', {
  description: 'Begins a what-if over the whole register; `simulation` tells what it comes to. It changes nothing for anybody (simulasi).',
  right: 'household.read',
  input: (t) => ({
    program: t.globalID({
      for: ProgramRef,
      description: 'Whose recipients of today to compare with; what is left out is taken from it.',
    }),
    criteria: t.field({ type: CriterionInput, required: true, description: 'Who would be meant (syarat).' }),
    amount: t.field({ type: 'Rupiah', required: true, description: 'For each recipient, each period (besaran).' }),
    period: t.field({ type: PayPeriod, description: 'How often; left out, without a programme: MONTHLY (periode).' }),
    target: t.field({ type: AidTarget, description: 'PERSON counts persons, the others households (sasaran).' }),
    fund: t.field({ type: FundSource, description: 'Whose money it would be (sumber dana).' }),
    quota: t.int({ description: 'How many recipients at most; those in greatest need come first (kuota).' }),
  }),
  gives: { simulation: { type: SimulationRef, description: 'The what-if as it begins.' } },
}).runs((core, { amount, ...asked }, call) => Simulation.start(core, { ...asked, rupiah: amount }, call));
