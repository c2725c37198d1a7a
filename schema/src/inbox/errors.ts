import { LetterAnswered } from '@puskesos/core/inbox/inbox-errors';
import { errorType } from '../shared/errors.ts';

errorType(LetterAnswered, 'LetterAnswered', 'It was answered already (sudah dijawab).');
