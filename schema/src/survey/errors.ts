import * as Survey from '@puskesos/core/survey';
import { errorType } from '../shared/errors.ts';

errorType(
  Survey.NotWeighed,
  'NotWeighed',
  'Its effect on the households was not counted yet, or of another draft (belum dihitung akibatnya).',
);
errorType(Survey.NoDraft, 'NoDraft', 'The version is no draft any more (bukan rancangan).');
errorType(Survey.NothingToCrossCheck, 'NothingToCrossCheck', 'There is nothing to cross-check for that item (tidak ada kroscek).');
