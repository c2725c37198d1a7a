import * as Delivery from '@puskesos/core/delivery';
import { MissingColumns, Unreadable } from '@puskesos/core/intake/intake-errors';
import { builder } from './builder.ts';
import { ErrorRef } from './errors.ts';

builder.objectType(Delivery.CycleExists, {
  name: 'CycleExists',
  description: 'The programme has a cycle for that period already (siklus sudah ada).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.NoAmountInPeriod, {
  name: 'NoAmountInPeriod',
  description: 'No amount of the programme holds in that period (besaran belum ditetapkan).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.CycleNotReady, {
  name: 'CycleNotReady',
  description: 'The cycle is not in a state that allows it; the message names those that do (keadaan siklus tidak sesuai).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.SamePerson, {
  name: 'SamePerson',
  description: 'It is your own work, for somebody else to check or approve (harus orang lain).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.ListChanged, {
  name: 'ListChanged',
  description: 'The stored list is not the one that was frozen (daftar berubah setelah dibekukan).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.LinesOpen, {
  name: 'LinesOpen',
  description: 'Lines are still open; settle them or give a reason (masih ada baris terbuka).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.MoreThanListed, {
  name: 'MoreThanListed',
  description: 'More would be handed over than is listed; the message says what is left (melebihi daftar).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.WrongKind, {
  name: 'WrongKind',
  description: 'Goods are recorded by receipts, money by result files (jenis penyaluran keliru).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.ReceiptUsed, {
  name: 'ReceiptUsed',
  description: 'The receipt’s number was used on this line for something else (tanda terima terpakai).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.WrongCycle, {
  name: 'WrongCycle',
  description: 'The file is not of this cycle; nothing was saved (berkas siklus lain).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.AlreadyReconciled, {
  name: 'AlreadyReconciled',
  description: 'This very file was taken in whole before (berkas sudah direkonsiliasi).',
  interfaces: [ErrorRef],
  fields: (t) => ({ when: t.expose('when', { type: 'Instant', description: 'When that was.' }) }),
});
builder.objectType(Delivery.SampleDrawn, {
  name: 'SampleDrawn',
  description: 'The cycle’s sample is drawn already (sampel sudah diambil).',
  interfaces: [ErrorRef],
});
builder.objectType(Delivery.NothingToCheck, {
  name: 'NothingToCheck',
  description: 'Nobody has received anything in the cycle yet (belum ada yang diterima).',
  interfaces: [ErrorRef],
});
builder.objectType(Unreadable, {
  name: 'FileUnreadable',
  description: 'The file is no workbook or CSV that can be read (berkas tidak terbaca).',
  interfaces: [ErrorRef],
});
builder.objectType(MissingColumns, {
  name: 'MissingColumns',
  description: 'Columns are missing without which no row can be understood (kolom kurang).',
  interfaces: [ErrorRef],
  fields: (t) => ({ columns: t.exposeStringList('columns', { description: 'Which.' }) }),
});
