import { indicatorOf } from '@puskesos/core/indicator';
import * as Targets from '@puskesos/core/target';
import { targetIndicators } from '@puskesos/core/target/shapes';
import { IndicatorRef } from '../indicator/indicator.ts';
import { builder } from '../shared/builder.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { enumOf } from '../shared/enum-of.ts';
import { fieldsOf, historyField, historyOf, snapshotOf } from '../shared/history.ts';
import { oneByOne, recordRef, versionField } from '../shared/record.ts';

type Code = (typeof targetIndicators)[number];

export const TargetIndicator = enumOf('TargetIndicator', 'Of which indicators a target is set (indikator target).', targetIndicators, {
  found_extreme_poor: 'Ditemukan miskin ekstrem',
  below_line: 'Di bawah garis miskin ekstrem, by the answers',
});

export const TargetRef = recordRef<Targets.Target>('Target', {
  key: ({ indicator }) => indicator,
  load: oneByOne((core, indicator) => Targets.byIndicator(core, { indicator: indicator as Code })),
});

const fields = fieldsOf<Targets.Target>((t) => ({
  indicator: t.field({ type: IndicatorRef, description: 'Of which.', resolve: ({ indicator }) => indicatorOf(indicator) }),
  value: t.exposeInt('value', { description: 'In the whole regency: as many as there may still be then (sasaran).' }),
  by: t.expose('by', { type: 'Date', description: 'By when (batas waktu).' }),
  basis: t.exposeString('basis', { description: 'The paper that says so (dasar).' }),
  on: t.expose('on', { type: 'Date', description: 'The day of that paper (tanggal dasar).' }),
  start: t.exposeString('start', { description: 'The month with which the path to it begins, as 2026-11 (bulan awal).' }),
  version: versionField(t),
}));

TargetRef.implement({ description: 'What an indicator is to come to and by when, as somebody decreed it (target).', fields });

const changes = historyOf<Targets.Target>('Target', 'a target', 'riwayat target', snapshotOf('Target', 'the target', fields));
builder.objectField(TargetRef, 'history', (t) =>
  t.field({
    type: changes.page,
    ...historyField,
    resolve: async ({ indicator }, page, { core }) => connectionOf(await Targets.history(core, { indicator, page })),
  }),
);

builder.queryField('targets', (t) =>
  t.field({
    type: [TargetRef],
    description: 'All that are set, one of an indicator at most (daftar target).',
    authScopes: { right: 'household.read' },
    resolve: (_root, _args, { core }) => Targets.all(core, {}),
  }),
);
