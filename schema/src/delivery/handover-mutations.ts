import * as Delivery from '@puskesos/core/delivery';
import { BudgetExceeded } from '@puskesos/core/fund';
import { mutation } from '../shared/mutation.ts';
import { LineRef } from './line.ts';

mutation('recordDelivery', {
  description:
    'Records goods handed over, all or a part, and realises their worth (catat penyerahan). The same receipt again changes nothing.',
  right: 'aid.write',
  changes: 'the line',
  errors: [Delivery.CycleNotReady, Delivery.WrongKind, Delivery.MoreThanListed, Delivery.ReceiptUsed, Delivery.LineStopped, BudgetExceeded],
  input: (t) => ({
    line: t.globalID({ for: LineRef, required: true, description: 'Which line.' }),
    quantity: t.int({ required: true, description: 'How many were handed over now (banyaknya).' }),
    receiptNumber: t.string({ required: true, description: 'As it stands on the paper (nomor tanda terima).' }),
    receivedBy: t.string({ required: true, description: 'Who took it (penerima).' }),
    photoHash: t.string({ description: 'SHA-256 in hexadecimal of the photo that you keep (sidik foto).' }),
    on: t.field({ type: 'Date', required: true, description: 'The day it was handed over (tanggal penyerahan).' }),
    note: t.string({ description: 'Catatan.' }),
  }),
  gives: { line: { type: LineRef, description: 'The line as it is now.' } },
}).runs((core, { receiptNumber, receivedBy, photoHash, ...asked }, call) => {
  const receipt = { number: receiptNumber, receivedBy, ...(photoHash && { photoHash }) };
  return Delivery.recordDelivery(core, { ...asked, receipt }, call);
});
