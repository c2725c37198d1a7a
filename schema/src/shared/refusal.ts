import type { Message } from '@puskesos/core/shared/error';
import { builder } from './builder.ts';

/** What is done one by one tells of each that was not done why: an error of its own, beside those that were. */
export const RefusalRef = builder.objectRef<{ readonly code: string; readonly messages: Message }>('Refusal').implement({
  description: 'Why one of many was not done (penolakan).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs to tell causes apart.' }),
    message: t.string({ description: 'What happened and what to do, in Indonesian.', resolve: ({ messages }) => messages.id }),
    messageEn: t.string({ description: 'What happened and what to do, in English.', resolve: ({ messages }) => messages.en }),
  }),
});
