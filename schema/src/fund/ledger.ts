import { parseEnrollmentId } from '@puskesos/core/aid/aid.rules';
import * as Fund from '@puskesos/core/fund';
import { ActorRef } from '../shared/actor.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { encodeId } from '../shared/global-id.ts';
import { oneByOne, recordRef } from '../shared/record.ts';
import { AllocationRef } from './allocation.ts';
import { LedgerKind } from './enums.ts';

const LedgerLineRef = recordRef<Fund.LedgerLine>('LedgerLine', {
  key: ({ fund, enrollment, id }) => `${fund}/${enrollment}/${id}`,
  load: oneByOne((core, key) => {
    const [fund = '', enrollment = '', ...id] = key.split('/');
    return Fund.ledgerLineById(core, { fund, enrollment, id: id.join('/') });
  }),
});

/** What is booked is booked for aid, or for a training as a whole or somebody in it. */
function subjectOf({ enrollment, id }: Fund.LedgerLine): string {
  if (parseEnrollmentId(enrollment)) return encodeId('Enrollment', enrollment);
  return encodeId(id.startsWith('invoice@') ? 'Training' : 'TrainingEnrollment', enrollment);
}

LedgerLineRef.implement({
  description: 'One booking on an allocation, never changed (mutasi).',
  fields: (t) => ({
    code: t.exposeString('id', { description: 'Of one enrollment, booked once (kode mutasi).' }),
    kind: t.expose('kind', { type: LedgerKind, description: 'What it books (jenis).' }),
    subject: t.node({
      complexity: 5,
      description:
        'For which enrollment, in a programme or a training, or for which training as a whole; null where it is out of your area.',
      id: subjectOf,
    }),
    rupiah: t.expose('rupiah', { type: 'Rupiah', description: 'How much (nilai).' }),
    seat: t.exposeInt('seat', { description: '1 took a seat of the quota, -1 gave it back (perubahan kuota terisi).' }),
    note: t.exposeString('note', { description: 'On what occasion (keterangan).' }),
    at: t.expose('at', { type: 'Instant', description: 'When.' }),
    by: t.field({ type: ActorRef, description: 'Who.', resolve: ({ by }) => by }),
  }),
});

const LedgerConnection = builder.connectionObject(
  { type: LedgerLineRef, name: 'LedgerConnection', description: 'A page of a ledger.' },
  { name: 'LedgerEdge', description: 'A line and its cursor.' },
);

builder.objectField(AllocationRef, 'ledger', (t) =>
  t.field({
    type: LedgerConnection,
    nullable: true,
    description: 'What was booked on it, latest first, for whoever serves the area (buku mutasi).',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: async ({ fund, program, area }, page, { core }) => connectionOf(await Fund.ledger(core, { fund, program, area, page })),
  }),
);
