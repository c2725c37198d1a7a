import type * as Delivery from '@puskesos/core/delivery';
import { builder } from '../shared/builder.ts';
import { LineChange } from './enums.ts';
import { LineRef } from './line.ts';

const ChangedRef = builder.objectRef<Delivery.ChangedLine>('ChangedLine').implement({
  description: 'A line whose people are not by now what they were when its list was made (baris yang berubah).',
  fields: (t) => ({
    line: t.expose('line', { type: LineRef, description: 'Which line.' }),
    change: t.expose('change', { type: LineChange, description: 'What has become of them (perubahan).' }),
  }),
});

export const ChangedConnection = builder.connectionObject(
  { type: ChangedRef, name: 'ChangedLineConnection', description: 'A page of changed lines.' },
  { name: 'ChangedLineEdge', description: 'One of them and its cursor.' },
);
