import { SessionSettled } from '@puskesos/core/socialisation';
import { errorType } from '../shared/errors.ts';

errorType(SessionSettled, 'SessionSettled', 'The session was held or called off already (sudah selesai).');
