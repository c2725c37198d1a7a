import * as Delivery from '@puskesos/core/delivery';
import { SamePerson } from '@puskesos/core/staff/hands';
import { mutation, why } from '../shared/mutation.ts';
import { StopCause } from './enums.ts';
import { LineRef } from './line.ts';

const ofLine = { for: LineRef, required: true, description: 'Which line.' } as const;
const cause = { type: StopCause, required: true, description: 'Why; `CLOSED` is not for people to say (sebab).' } as const;
const asItIsNow = { type: LineRef, description: 'The line as it is now.' } as const;
const stopped = [Delivery.CycleNotReady, Delivery.LineNotReady];

mutation('holdLine', {
  description: 'Holds a line: it is neither exported nor paid until it is released (tahan baris). Dinsos and finance.',
  right: 'delivery.write',
  changes: 'the line',
  errors: stopped,
  input: (t) => ({ line: t.globalID(ofLine), cause: t.field(cause), reason: t.string(why) }),
  gives: { line: asItIsNow },
}).runs(Delivery.holdLine);

mutation('releaseLine', {
  description: 'Lets a held line, or one whose money came back, be paid after all (lepas baris). Dinsos and finance.',
  right: 'delivery.write',
  changes: 'the line',
  errors: stopped,
  input: (t) => ({ line: t.globalID(ofLine), reason: t.string(why) }),
  gives: { line: asItIsNow },
}).runs(Delivery.releaseLine);

mutation('excludeLine', {
  description: 'Takes a line out of its list and gives back what was set aside for it (keluarkan baris). Dinsos and finance.',
  right: 'delivery.write',
  changes: 'the line',
  errors: stopped,
  input: (t) => ({ line: t.globalID(ofLine), cause: t.field(cause), reason: t.string(why) }),
  gives: { line: asItIsNow },
}).runs(Delivery.excludeLine);

mutation('recordReturn', {
  description:
    'Records money, or the goods of one receipt, that came back, and reverses what was realised (catat pengembalian). For somebody else than who recorded that it was given.',
  right: 'delivery.approve',
  changes: 'the line',
  errors: [Delivery.CycleNotReady, Delivery.LineNotReady, Delivery.MoreThanGiven, SamePerson],
  input: (t) => ({
    line: t.globalID(ofLine),
    rupiah: t.field({ type: 'Rupiah', description: 'Of money, how much came back; left out for goods (jumlah).' }),
    receipt: t.string({ description: 'Of goods, the number of the receipt by which they were handed over (nomor tanda terima).' }),
    on: t.field({ type: 'Date', required: true, description: 'The day it came back (tanggal kembali).' }),
    reason: t.string(why),
  }),
  gives: { line: asItIsNow },
}).runs(Delivery.recordReturn);
