import { NumberTaken } from '@puskesos/core/household';
import { errorType } from '../shared/errors.ts';

errorType(NumberTaken, 'NumberTaken', 'The NIK or KK number is already in the register (nomor sudah terdaftar).');
