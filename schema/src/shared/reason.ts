import type { Message } from '@puskesos/core/shared/error';
import { builder } from './builder.ts';

export const ReasonRef = builder.objectRef<Message>('Reason').implement({
  description: 'Why, in words (alasan).',
  fields: (t) => ({
    text: t.exposeString('id', { description: 'In Indonesian.' }),
    textEn: t.exposeString('en', { description: 'In English.' }),
  }),
});
