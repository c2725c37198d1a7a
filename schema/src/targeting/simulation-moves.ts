import { villageOf } from '@puskesos/core/region';
import * as Moves from '@puskesos/core/targeting/moves';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberIn } from '../household/member.ts';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { MoveCause } from './enums.ts';
import { SimulationRef } from './simulation.ts';

const MoveRef = builder.objectRef<Moves.MoveRow>('SimulationMove').implement({
  description:
    'A household that would receive something it does not today, or the other way round; a person of it, where it is for persons (yang masuk, yang keluar).',
  fields: (t) => ({
    household: t.field({
      type: HouseholdRef,
      nullable: true,
      description: 'Whose household, as it is now; null should it be out of your area by now, or no more (rumah tangga).',
      resolve: ({ household }) => household,
    }),
    member: t.field({
      type: MemberRef,
      nullable: true,
      description: 'Whom of it; null: the household as a whole (anggota).',
      resolve: ({ household, member }) => household && memberIn(household, member),
    }),
    village: t.field({
      type: VillageRef,
      description: 'Where it lived when it was judged (desa/kelurahan).',
      resolve: ({ village }) => villageOf(village),
    }),
    cause: t.expose('cause', { type: MoveCause, description: 'What it comes from (sebab).' }),
    reasons: t.stringList({
      description:
        'What decided it, in Indonesian: what each test asked and what was on record then; none where the household is null (alasan).',
      resolve: ({ reasons }) => reasons.map(({ id }) => id),
    }),
    reasonsEn: t.stringList({ description: 'What decided it, in English.', resolve: ({ reasons }) => reasons.map(({ en }) => en) }),
  }),
});

const MoveConnection = builder.connectionObject(
  { type: MoveRef, name: 'SimulationMoveConnection', description: 'A page of those who would enter, or leave.' },
  { name: 'SimulationMoveEdge', description: 'One of them and its cursor.' },
);

const LISTED =
  'By village, the neediest of each first; as many as the figures count. Null until the what-if is done, and when the list has gone, 30 days after it began.';

const whole = {
  ...pageArgs,
  ...builder.args((arg) => ({
    area: arg.field({ type: 'RegionCode', description: 'In which kecamatan or village; left out: the regency.' }),
  })),
};
const within = {
  ...pageArgs,
  ...builder.args((arg) => ({ simulation: arg.globalID({ for: SimulationRef, required: true, description: 'By which what-if.' }) })),
};

for (const kind of ['entering', 'leaving'] as const) {
  const who =
    kind === 'entering'
      ? {
          ofAll: 'Who would receive it and does not today (yang masuk).',
          here: 'Who of here would receive it and does not today (yang masuk).',
        }
      : { ofAll: 'Who receives it today and would not (yang keluar).', here: 'Who of here receives it today and would not (yang keluar).' };
  const field = { type: MoveConnection, nullable: true, authScopes: { right: 'household.read' }, complexity: pageComplexity } as const;

  builder.objectField(SimulationRef, kind, (t) =>
    t.field({
      ...field,
      description: `${who.ofAll} ${LISTED}`,
      args: whole,
      resolve: async ({ id: simulation }, { area, ...page }, { core }) =>
        connectionOrNull(await Moves.movesOf(core, { simulation, kind, page, ...(area && { area }) })),
    }),
  );
  for (const place of [VillageRef, DistrictRef])
    builder.objectField(place, kind === 'entering' ? 'simulatedEntering' : 'simulatedLeaving', (t) =>
      t.field({
        ...field,
        description: `${who.here} ${LISTED}`,
        args: within,
        resolve: async ({ code: area }, { simulation, ...page }, { core }) =>
          connectionOrNull(await Moves.movesOf(core, { simulation: simulation.id, kind, area, page })),
      }),
    );
}

builder.objectField(SimulationRef, 'listedUntil', (t) =>
  t.field({
    type: 'Instant',
    nullable: true,
    description: 'Until when the lists of who enters and who leaves are kept; null where there are none (daftar disimpan sampai).',
    resolve: (simulation) => Moves.listedUntil(simulation) ?? null,
  }),
);

const connectionOrNull = (page: Awaited<ReturnType<typeof Moves.movesOf>>) => (page ? connectionOf(page) : null);
