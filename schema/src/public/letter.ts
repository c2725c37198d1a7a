import { wordsOnAid } from '@puskesos/core/inbox/aid-words.rules';
import { follow, isOverdue, type Letter } from '@puskesos/core/inbox/letters';
import { villageOf } from '@puskesos/core/region';
import { dayOf } from '@puskesos/core/shared/clock';
import { builder } from './builder.ts';
import { DeskLevel, LetterState } from './letter-enums.ts';
import { VillageRef } from './places.ts';

/** What anyone may send in: an objection, a family to be looked at. Each is followed by the code it was acknowledged with. */

const LetterRef = builder.objectRef<Letter>('Letter').implement({
  description: 'What somebody sent in, and what became of it. What was written is not shown again.',
  fields: (t) => ({
    kind: t.string({ description: '`objection` (sanggahan) or `suggestion` (usul).', resolve: ({ kind }) => kind }),
    village: t.field({ type: VillageRef, description: 'Desa/kelurahan.', resolve: ({ village }) => villageOf(village) }),
    maskedName: t.string({
      nullable: true,
      description: 'Of the recipient, as the list showed them; null where it is no objection (nama tersamar).',
      resolve: (letter) => (letter.kind === 'objection' ? letter.maskedName : null),
    }),
    raisedOn: t.field({ type: 'Date', description: 'Disampaikan.', resolve: ({ raisedAt }) => dayOf(raisedAt) }),
    answerBy: t.expose('answerBy', { type: 'Date', description: 'By when it is answered (batas jawaban).' }),
    overdue: t.boolean({
      description: 'That day has passed without an answer (terlambat).',
      resolve: (letter, _args, { now }) => isOverdue(letter, dayOf(now())),
    }),
    level: t.expose('level', { type: DeskLevel, description: 'Jenjang.' }),
    state: t.field({ type: LetterState, description: 'Status.', resolve: ({ state }) => state }),
    answer: t.exposeString('answer', { nullable: true, description: 'Jawaban; null until there is one.' }),
    aid: t.string({
      nullable: true,
      description:
        'Of an objection that was upheld: what became of the aid on that day, in Indonesian (akibat pada bantuan); null otherwise.',
      resolve: (letter) => (letter.kind === 'objection' && letter.aid ? wordsOnAid[letter.aid].id : null),
    }),
    aidEn: t.string({
      nullable: true,
      description: 'The same in English.',
      resolve: (letter) => (letter.kind === 'objection' && letter.aid ? wordsOnAid[letter.aid].en : null),
    }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Dijawab.' }),
  }),
});

builder.queryField('letter', (t) =>
  t.field({
    type: LetterRef,
    nullable: true,
    description:
      'What became of what you sent in; null for a code that opens nothing (lihat jawaban). Send the code as a variable of a POST.',
    args: { code: t.arg.string({ required: true, description: 'As `SG-7K2M-9Q4X-TP3B`.' }) },
    complexity: 5,
    resolve: (_root, { code }, context) => follow(context, code),
  }),
);
