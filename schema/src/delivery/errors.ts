import * as Delivery from '@puskesos/core/delivery';
import { MissingColumns, Unreadable } from '@puskesos/core/intake/intake-errors';
import { errorType } from '../shared/errors.ts';

errorType(Delivery.CycleExists, 'CycleExists', 'The programme has a cycle for that period already (siklus sudah ada).');
errorType(Delivery.NoAmountInPeriod, 'NoAmountInPeriod', 'No amount of the programme holds in that period (besaran belum ditetapkan).');
errorType(
  Delivery.CycleNotReady,
  'CycleNotReady',
  'The cycle is not in a state that allows it; the message names those that do (keadaan siklus tidak sesuai).',
);
errorType(Delivery.ListChanged, 'ListChanged', 'The stored list is not the one that was frozen (daftar berubah setelah dibekukan).');
errorType(Delivery.LinesOpen, 'LinesOpen', 'Lines are still open; settle them or give a reason (masih ada baris terbuka).');
errorType(
  Delivery.MoreThanListed,
  'MoreThanListed',
  'More would be handed over than is listed; the message says what is left (melebihi daftar).',
);
errorType(Delivery.LineNotReady, 'LineNotReady', 'The line is in a state that does not allow it (keadaan baris tidak sesuai).');
errorType(Delivery.LineStopped, 'LineStopped', 'The line is held, taken out or returned (baris ditahan atau dikeluarkan).');
errorType(Delivery.MoreThanGiven, 'MoreThanGiven', 'More would come back than was given (melebihi yang tersalur).');
errorType(Delivery.WrongKind, 'WrongKind', 'Goods are recorded by receipts, money by result files (jenis penyaluran keliru).');
errorType(Delivery.ReceiptUsed, 'ReceiptUsed', 'The receipt’s number was used on this line for something else (tanda terima terpakai).');
errorType(Delivery.WrongCycle, 'WrongCycle', 'The file is not of this cycle; nothing was saved (berkas siklus lain).');
errorType(
  Delivery.AlreadyReconciled,
  'AlreadyReconciled',
  'This very file was taken in whole before (berkas sudah direkonsiliasi).',
  (t) => ({ when: t.expose('when', { type: 'Instant', description: 'When that was.' }) }),
);
errorType(Delivery.SampleDrawn, 'SampleDrawn', 'The cycle’s sample is drawn already (sampel sudah diambil).');
errorType(Delivery.NothingToCheck, 'NothingToCheck', 'Nobody has received anything in the cycle yet (belum ada yang diterima).');
errorType(Unreadable, 'FileUnreadable', 'The file is no workbook or CSV that can be read (berkas tidak terbaca).');
errorType(MissingColumns, 'MissingColumns', 'Columns are missing without which no row can be understood (kolom kurang).', (t) => ({
  columns: t.exposeStringList('columns', { description: 'Which.' }),
}));
