import { NumberTaken, OlderNews } from '@puskesos/core/household';
import { errorType } from '../shared/errors.ts';

errorType(NumberTaken, 'NumberTaken', 'The NIK or KK number is already in the register (nomor sudah terdaftar).');
errorType(OlderNews, 'OlderNews', 'What is recorded is of a later day; the older does not take its place (kabar lebih lama).');
