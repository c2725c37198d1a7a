import { PocketClosed, PocketOverlaps, VillagesApart } from '@puskesos/core/pocket';
import { MonthNotCounted } from '@puskesos/core/pocket/ranking';
import { errorType } from '../shared/errors.ts';

errorType(MonthNotCounted, 'MonthNotCounted', 'The month has ended, and its figures are not counted yet (belum dihitung).');
errorType(VillagesApart, 'VillagesApart', 'Not all villages of the pocket touch (tidak berbatasan).');
errorType(PocketOverlaps, 'PocketOverlaps', 'A village lies in another open pocket (bertumpang tindih).');
errorType(PocketClosed, 'PocketClosed', 'The pocket is closed (sudah ditutup).');
