import type { Household } from '@puskesos/core/household';
import * as Targeting from '@puskesos/core/targeting';
import { AidLineRef } from '../aid/aid-line.ts';
import { HouseholdRef } from '../household/household.ts';
import { MemberRef, memberIn } from '../household/member.ts';
import { EligibilityRef } from '../program/eligibility.ts';
import { ProgramRef } from '../program/program.ts';
import { DistrictRef, VillageRef } from '../region/region.ts';
import { builder } from '../shared/builder.ts';
import { pageArgs, pageComplexity } from '../shared/connection.ts';
import { connectionOf } from '../shared/connection-of.ts';
import { countedIn, totalFields, withTotal } from '../shared/total.ts';
import { SEARCHED } from './searched.ts';

const GapCandidateRef = builder
  .objectRef<Targeting.GapRow['candidates'][number] & { readonly household: Household }>('GapCandidate')
  .implement({
    description: 'A programme of the regency or village that could close a household’s gap.',
    fields: (t) => ({
      program: t.field({ type: ProgramRef, description: 'Which programme (program).', resolve: ({ program }) => program }),
      member: t.field({
        type: MemberRef,
        nullable: true,
        description: 'For whom; null: the household as a whole.',
        resolve: ({ household, eligibility }) => memberIn(household, eligibility.member),
      }),
      eligibility: t.field({
        type: EligibilityRef,
        description: 'Why the criteria are met.',
        resolve: ({ household, eligibility }) => ({ ...eligibility, household }),
      }),
    }),
  });

const GapRowRef = builder.objectRef<Targeting.GapRow<Targeting.Candidate['household']>>('GapRow').implement({
  description: 'A household found poor that receives nothing, from the centre, the regency or the village (celah bantuan).',
  fields: (t) => ({
    household: t.expose('household', { type: HouseholdRef, description: 'Whose household (rumah tangga).' }),
    rank: t.int({
      nullable: true,
      description:
        'Its need, 1 the greatest: what was found at the house (1 extremely poor, 2 poor); of those alike the lower decile comes first (peringkat kebutuhan).',
      resolve: ({ rank }) => Number(rank.slice(0, 2)),
    }),
    reasons: t.stringList({
      description: 'Why it is here, in Indonesian (alasan).',
      resolve: ({ reasons }) => reasons.map(({ id }) => id),
    }),
    reasonsEn: t.stringList({ description: 'Why it is here, in English.', resolve: ({ reasons }) => reasons.map(({ en }) => en) }),
    candidates: t.field({
      type: [GapCandidateRef],
      description: 'Programmes of the regency or village whose criteria it meets and that it is not in (program yang bisa menutup).',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ household, candidates }) => candidates.map((one) => ({ ...one, household })),
    }),
    inProcess: t.field({
      type: [AidLineRef],
      description: 'What of them it is proposed or verified for already (dalam proses).',
      resolve: ({ inProcess }) => [...inProcess],
    }),
  }),
});

const GapConnection = builder.connectionObject(
  { type: GapRowRef, name: 'GapConnection', description: 'A page of a gap list.', fields: totalFields },
  { name: 'GapEdge', description: 'A household in the gap and its cursor.' },
);

builder.objectField(VillageRef, 'gap', (t) =>
  t.field({
    type: GapConnection,
    description: `Households found poor that receive nothing, and what could close the gap (celah bantuan). ${SEARCHED}`,
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code: village }, page, { core, figuresOf }) =>
      withTotal(connectionOf(await Targeting.gapInVillage(core, { village, page })), async () =>
        countedIn(await figuresOf(village), 'gap'),
      ),
  }),
);

builder.objectField(DistrictRef, 'gap', (t) =>
  t.field({
    type: GapConnection,
    description:
      'The same for its villages together, the neediest of all first; for who serves the whole kecamatan. Of those whom the ' +
      'last refresh found, as they are now: a page may come out short, or empty, while more follow.',
    args: pageArgs,
    authScopes: { right: 'household.read' },
    complexity: pageComplexity,
    resolve: async ({ code: district }, page, { core, figuresOf }) =>
      withTotal(connectionOf(await Targeting.gapInDistrict(core, { district, page })), async () =>
        countedIn(await figuresOf(district), 'gap'),
      ),
  }),
);
