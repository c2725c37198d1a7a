import { can } from '@puskesos/core/shared/actor';
import * as Survey from '@puskesos/core/survey';
import { Finding } from '../household/enums.ts';
import { HouseholdRef } from '../household/household.ts';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { VisitOutcome } from './enums.ts';

const PhotoRef = builder.objectRef<Survey.Visit['photos'][number]>('VisitPhoto').implement({
  description: 'Where a picture lies, and its digest, so that it can’t be exchanged (foto).',
  fields: (t) => ({
    reference: t.exposeString('reference', { description: 'Rujukan.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256.' }),
  }),
});

const VisitAnswerRef = builder.objectRef<Survey.Visit['answers'][number]>('VisitAnswer').implement({
  description: 'One answer, in the words of the version that was asked (jawaban asli).',
  fields: (t) => ({
    item: t.exposeString('item', { description: 'The question’s code (kode).' }),
    value: t.string({
      nullable: true,
      description: 'Jawaban; null where it is in somebody’s own words, for who may not see names.',
      resolve: ({ value, words }, _args, { core }) => (words && !can(core.actor, 'names.read') ? null : value),
    }),
    at: t.expose('at', { type: 'Instant', description: 'When it was given.' }),
  }),
});

export const VisitRef = recordRef<Survey.Visit>('HomeVisit', {
  key: ({ visit }) => visit,
  load: oneByOne((core, visit) => Survey.visitById(core, { visit })),
});

VisitRef.implement({
  description: 'One visit to a home, as its form came (kunjungan rumah).',
  fields: (t) => ({
    code: t.exposeString('visit', { description: 'Made by the device (kode kunjungan).' }),
    household: t.field({ type: HouseholdRef, nullable: true, description: 'Rumah tangga.', resolve: ({ household }) => household }),
    questionnaireVersion: t.exposeInt('questionnaire', { description: 'Of the questionnaire it was asked with.' }),
    outcome: t.expose('outcome', { type: VisitOutcome, description: 'Hasil.' }),
    by: t.field({ type: ActorRef, description: 'Petugas.', resolve: ({ by }) => by }),
    device: t.exposeString('device', { description: 'Perangkat.' }),
    startedAt: t.expose('startedAt', { type: 'Instant', description: 'When it began, by the device’s clock.' }),
    receivedAt: t.expose('receivedAt', { type: 'Instant', description: 'When its form came.' }),
    clockAhead: t.exposeBoolean('clockAhead', { description: 'The device’s clock ran ahead: its times count as of when the form came.' }),
    answers: t.field({
      type: [VisitAnswerRef],
      description: 'As they were given; what of them is merged, `Survey.answers` tells.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ answers }) => [...answers],
    }),
    skipped: t.exposeStringList('skipped', { description: 'Answers to questions that its other answers skip: kept, not counted.' }),
    finding: t.expose('finding', { type: Finding, nullable: true, description: 'What the officer found (temuan).' }),
    latitude: t.float({
      nullable: true,
      description: 'Degrees; null for who may not see addresses.',
      resolve: ({ geotag }, _args, { core }) => (can(core.actor, 'names.read') ? geotag?.latitude : null),
    }),
    longitude: t.float({
      nullable: true,
      description: 'Degrees; null for who may not see addresses.',
      resolve: ({ geotag }, _args, { core }) => (can(core.actor, 'names.read') ? geotag?.longitude : null),
    }),
    photos: t.expose('photos', { type: [PhotoRef], description: 'Foto.', complexity: { field: 1, multiplier: 2 } }),
    note: t.string({
      nullable: true,
      description: 'Catatan; null for who may not see names.',
      resolve: ({ note }, _args, { core }) => (can(core.actor, 'names.read') ? note : null),
    }),
    second: t.exposeBoolean('second', { description: 'A second look by somebody else (kunjungan ulang).' }),
  }),
});

export const VisitConnection = builder.connectionObject(
  { type: VisitRef, name: 'HomeVisitConnection', description: 'A page of visits.' },
  { name: 'HomeVisitEdge', description: 'A visit and its cursor.' },
);
