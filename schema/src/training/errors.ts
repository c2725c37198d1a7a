import { RealisedTwice } from '@puskesos/core/fund';
import * as Training from '@puskesos/core/training';
import { errorType } from '../shared/errors.ts';

errorType(Training.TrainingExists, 'TrainingExists', 'Another training has this code (kode sudah dipakai).');
errorType(
  Training.TrainingNotOpen,
  'TrainingNotOpen',
  'The training takes nobody any more: closed, cancelled, or begun (tidak menerima peserta).',
);
errorType(Training.TrainingFull, 'TrainingFull', 'Every seat is taken, and a place in the queue was not wanted (kursi penuh).');
errorType(
  Training.AlreadyInTraining,
  'AlreadyInTraining',
  'The person is in it already, under whichever family card; it does not say which (sudah terdaftar).',
);
errorType(
  Training.TooManyTrainings,
  'TooManyTrainings',
  'The person is in, or waits for, as many trainings as one can be; give one up first (terlalu banyak pelatihan).',
);
errorType(Training.SessionClash, 'SessionClash', 'The person has a seat elsewhere at the same time (jadwal bertabrakan).', (t) => ({
  other: t.exposeString('other', { description: 'That training’s name (pelatihan lain).' }),
}));
errorType(
  Training.NotForTraining,
  'NotForTraining',
  'The training’s criteria are not met; the message names those (tidak memenuhi syarat).',
);
errorType(
  Training.WrongStep,
  'WrongStep',
  'The enrollment can’t go there from where it stands; the message says where that is (langkah tidak sesuai).',
);
errorType(Training.AlreadyBooked, 'AlreadyBooked', 'The receipt is recorded already with other content (tanda terima sudah dicatat).');
errorType(
  Training.CertificateTaken,
  'CertificateTaken',
  'Another participant has a certificate of that number (nomor sertifikat terpakai).',
);
errorType(
  Training.WrongStage,
  'WrongStage',
  'The path can’t go there from where it stands; the message says where that is (tahap tidak sesuai).',
);
errorType(RealisedTwice, 'RealisedTwice', 'This was booked before; nothing is booked again (sudah dibukukan).');
