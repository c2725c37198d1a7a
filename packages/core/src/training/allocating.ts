import * as z from 'zod';
import * as Fund from '../fund/fund.ts';
import { AllocationInput } from '../fund/shapes.ts';
import { Reason } from '../household/shapes.ts';
import * as Program from '../program/program.ts';
import type { Context } from '../shared/context.ts';
import { InvalidInput } from '../shared/error.ts';
import { type CallOptions, parse } from '../shared/operation.ts';
import * as Opening from './opening.ts';
import { TrainingId } from './shapes.ts';
import { allocationOf } from './spending.ts';

/** What a fund's money is for: a programme, or a training, whose money lies in the kecamatan where it takes place and takes no places. */

const Input = z.object({
  ...AllocationInput.shape,
  program: AllocationInput.shape.program.optional(),
  training: TrainingId.optional(),
  area: AllocationInput.shape.area.optional(),
  quota: AllocationInput.shape.quota.optional(),
  reason: Reason,
});

/** Gives a programme or a training a part of a fund, or changes what it has. Throws InvalidInput, BudgetExceeded. */
export async function allocate(context: Context, raw: z.input<typeof Input>, call: CallOptions = {}): Promise<Fund.AllocationNow> {
  const { program, training, area, quota, ...asked } = parse(Input, raw);
  if ((program === undefined) === (training === undefined)) throw oneOfTwo();
  if (training !== undefined) {
    const { id, ...where } = await placeOf(context, training, asked.fund);
    if (area !== undefined && area !== where.area) throw elsewhere(where.area);
    if (quota) throw noQuota();
    return Fund.allocate(context, { ...asked, program: id, area: where.area, quota: 0 }, call);
  }
  const { fund, id } = await Program.byId(context, { program: program as string });
  if (!Fund.isFrom(asked.fund, fund)) throw paidOtherwise();
  if (area === undefined) throw required('area');
  if (quota === undefined) throw required('quota');
  return Fund.allocate(context, { ...asked, program: id, area, quota }, call);
}

async function placeOf(context: Context, training: string, fund: string) {
  const found = await Opening.byId(context, { training });
  return { id: found.id, area: allocationOf(found, fund).area };
}

const oneOfTwo = () => InvalidInput.at('program', 'Isi program atau pelatihan, salah satu', 'give a programme or a training, one of them');
const elsewhere = (area: string) =>
  InvalidInput.at(
    'area',
    `Dana pelatihan ini dialokasikan di ${area}, tempat pelatihannya; kosongkan wilayah`,
    `this training’s money lies in ${area}, where it takes place; leave the area out`,
  );
const noQuota = () =>
  InvalidInput.at('quota', 'Pelatihan tidak memakai kuota; kosongkan', 'a training takes no places of a quota; leave it out');
const paidOtherwise = () =>
  InvalidInput.at('program', 'Program ini dibiayai sumber dana lain', 'this programme is paid from another source');
const required = (field: string) => InvalidInput.at(field, 'Wajib diisi untuk program', 'is required for a programme');
