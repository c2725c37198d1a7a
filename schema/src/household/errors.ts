import { TooMuchAtOnce } from '@puskesos/core/family';
import { NumberTaken } from '@puskesos/core/household';
import { errorType } from '../shared/errors.ts';

errorType(NumberTaken, 'NumberTaken', 'The NIK or KK number is already in the register (nomor sudah terdaftar).');
errorType(
  TooMuchAtOnce,
  'TooMuchAtOnce',
  'More aid, proposals and numbers hang on the household than can change in one step; settle some of them first (terlalu banyak sekaligus).',
);
