import type { Joined, Voice } from '@puskesos/core/inbox/shapes';
import { can } from '@puskesos/core/shared/actor';
import { builder } from '../shared/builder.ts';
import { fieldsOf } from '../shared/history.ts';
import { ObjectionReason } from './enums.ts';

const VoiceRef = builder.objectRef<Voice>('Voice').implement({
  description: 'What another letter said of the same, sent on a day with many of them (suara lain).',
  fields: (t) => ({
    raisedAt: t.expose('raisedAt', { type: 'Instant', description: 'Disampaikan.' }),
    reason: t.expose('reason', { type: ObjectionReason, nullable: true, description: 'Alasan; null in a suggestion.' }),
    note: t.string({
      nullable: true,
      description: 'In the sender’s words; null for who may not see names (keterangan).',
      resolve: ({ note }, _args, { core }) => (can(core.actor, 'names.read') ? note : null),
    }),
  }),
});

/** Of a file that other letters joined. */
export const voiceFields = fieldsOf<Joined>((t) => ({
  joinedBy: t.int({
    description: 'How many letters of others joined it, on days with many about the same; they are answered with it (jumlah suara lain).',
    resolve: ({ joinedBy = 0 }) => joinedBy,
  }),
  voices: t.field({
    type: [VoiceRef],
    description: 'The first twenty of them, oldest first (suara lain).',
    complexity: { field: 1, multiplier: 4 },
    resolve: ({ voices = [] }) => voices,
  }),
}));

/** Which of a village's two lists of letters. */
export const aboutOffice = {
  description: 'true: those that complain of the office, for the desks above it (tentang petugas); otherwise the others.',
} as const;
