import * as Survey from '@puskesos/core/survey';
import { builder } from '../shared/builder.ts';
import { ErrorRef } from '../shared/errors.ts';

const interfaces = [ErrorRef];

builder.objectType(Survey.NotWeighed, {
  name: 'NotWeighed',
  description: 'Its effect on the households was not counted yet, or of another draft (belum dihitung akibatnya).',
  interfaces,
});
builder.objectType(Survey.NoDraft, { name: 'NoDraft', description: 'The version is no draft any more (bukan rancangan).', interfaces });
builder.objectType(Survey.NothingToCrossCheck, {
  name: 'NothingToCrossCheck',
  description: 'There is nothing to cross-check for that item (tidak ada kroscek).',
  interfaces,
});
