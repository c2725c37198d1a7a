import { RealisedTwice } from '@puskesos/core/fund';
import * as Training from '@puskesos/core/training';
import { builder } from '../shared/builder.ts';
import { ErrorRef } from '../shared/errors.ts';

const interfaces = [ErrorRef];

builder.objectType(Training.TrainingExists, {
  name: 'TrainingExists',
  description: 'Another training has this code (kode sudah dipakai).',
  interfaces,
});
builder.objectType(Training.TrainingNotOpen, {
  name: 'TrainingNotOpen',
  description: 'The training takes nobody any more: closed, cancelled, or begun (tidak menerima peserta).',
  interfaces,
});
builder.objectType(Training.TrainingFull, {
  name: 'TrainingFull',
  description: 'Every seat is taken, and a place in the queue was not wanted (kursi penuh).',
  interfaces,
});
builder.objectType(Training.AlreadyInTraining, {
  name: 'AlreadyInTraining',
  description: 'The person is in it already, under whichever family card; it does not say which (sudah terdaftar).',
  interfaces,
});
builder.objectType(Training.SessionClash, {
  name: 'SessionClash',
  description: 'The person has a seat elsewhere at the same time (jadwal bertabrakan).',
  interfaces,
  fields: (t) => ({ other: t.exposeString('other', { description: 'That training’s name (pelatihan lain).' }) }),
});
builder.objectType(Training.NotForTraining, {
  name: 'NotForTraining',
  description: 'The training’s criteria are not met; the message names those (tidak memenuhi syarat).',
  interfaces,
});
builder.objectType(Training.WrongStep, {
  name: 'WrongStep',
  description: 'The enrollment can’t go there from where it stands; the message says where that is (langkah tidak sesuai).',
  interfaces,
});
builder.objectType(Training.AlreadyBooked, {
  name: 'AlreadyBooked',
  description: 'The receipt is recorded already with other content (tanda terima sudah dicatat).',
  interfaces,
});
builder.objectType(Training.CertificateTaken, {
  name: 'CertificateTaken',
  description: 'Another participant has a certificate of that number (nomor sertifikat terpakai).',
  interfaces,
});
builder.objectType(Training.WrongStage, {
  name: 'WrongStage',
  description: 'The path can’t go there from where it stands; the message says where that is (tahap tidak sesuai).',
  interfaces,
});
builder.objectType(RealisedTwice, {
  name: 'RealisedTwice',
  description: 'This was booked before; nothing is booked again (sudah dibukukan).',
  interfaces,
});
