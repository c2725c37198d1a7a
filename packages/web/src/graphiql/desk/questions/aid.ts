import programsText from '../../../../../../schema/operations/04-programs.graphql?raw';
import gapText from '../../../../../../schema/operations/23-gap-list.graphql?raw';
import overlapsText from '../../../../../../schema/operations/27-overlaps.graphql?raw';
import recipientsText from '../../../../../../schema/operations/115-program-recipients.graphql?raw';
import regencyRecipients from '../../../../../../schema/operations/187-regency-recipients.graphql?raw';
import onTargetText from '../../../../../../schema/operations/188-on-target-regency.graphql?raw';
import type {
  GapListQuery,
  OverlapsQuery,
  ProgramRecipientsQuery,
  ProgramsQuery,
  RegencyOnTargetQuery,
  RegencyRecipientsQuery,
} from '../answers.ts';
import { program, village } from '../fields.ts';
import { questionOn, said } from '../question.ts';
import { aidKinds, aidStates, fundSources, periods } from '../terms.ts';

type InState = NonNullable<NonNullable<RegencyRecipientsQuery['regency']['figures']>['enrollments']>[number];
const inState = (state: keyof typeof aidStates) => ({
  title: aidStates[state],
  unit: 'count' as const,
  of: ({ counts }: InState) => counts.find((one) => one.state === state)?.count ?? 0,
});

export const aid = [
  questionOn<RegencyRecipientsQuery>()({
    name: 'penerima-program',
    group: 'aid',
    title: said('Berapa penerima PKH, dan program lain?', 'How many receive PKH, and other programmes?'),
    about: said(
      'Menurut penyegaran terakhir: yang sedang menerima, dan yang masih dalam proses.',
      'As of the last refresh: who receives, and who is on the way.',
    ),
    operation: ['187-regency-recipients', regencyRecipients],
    rows: ({ regency }) => regency.figures?.enrollments,
    says: ({ regency }) => regency.figures && said(`Per ${regency.figures.day}.`, `As of ${regency.figures.day}.`),
    columns: [
      { title: said('Program', 'Programme'), unit: 'text', of: ({ program: { name } }) => name },
      { title: said('Dana', 'Purse'), unit: 'text', of: ({ program: { fund } }) => fundSources[fund] },
      inState('ACTIVE'),
      inState('APPROVED'),
      inState('VERIFIED'),
      inState('PROPOSED'),
      inState('SUSPENDED'),
      inState('ENDED'),
    ],
    drawn: 2,
    by: 2,
  }),
  questionOn<RegencyOnTargetQuery>()({
    name: 'tepat-sasaran',
    group: 'aid',
    title: said('Seberapa tepat sasaran tiap program?', 'How well does each programme meet whom it is for?'),
    about: said(
      'Salah masuk: menerima padahal tidak memenuhi syarat. Salah keluar: memenuhi syarat tetapi tidak menerima.',
      'Inclusion error: receives without meeting the criteria. Exclusion error: meets them and does not receive.',
    ),
    operation: ['188-on-target-regency', onTargetText],
    rows: ({ regency }) => regency.figures?.programs,
    says: ({ regency }) => regency.figures && said(`Per ${regency.figures.day}.`, `As of ${regency.figures.day}.`),
    columns: [
      { title: said('Program', 'Programme'), unit: 'text', of: ({ program: { name } }) => name },
      { title: said('Dana', 'Purse'), unit: 'text', of: ({ program: { fund } }) => fundSources[fund] },
      { title: said('Salah keluar', 'Exclusion error'), unit: 'rate', of: ({ exclusionRate }) => exclusionRate },
      { title: said('Salah masuk', 'Inclusion error'), unit: 'rate', of: ({ inclusionRate }) => inclusionRate },
      { title: said('Penerima', 'Recipients'), unit: 'count', of: ({ recipients }) => recipients },
      { title: said('Memenuhi syarat', 'Eligible'), unit: 'count', of: ({ eligible }) => eligible },
      { title: said('Belum diketahui', 'Unknown'), unit: 'count', of: ({ unknown }) => unknown },
    ],
    drawn: 2,
  }),
  questionOn<ProgramRecipientsQuery>()({
    name: 'daftar-penerima',
    group: 'aid',
    title: said('Siapa penerima suatu program di suatu desa?', 'Who receives a programme in a village?'),
    about: said(
      'Yang sedang menerima. Nama disamarkan bagi yang tidak boleh melihatnya.',
      'Who receives it now. Names are masked for who may not see them.',
    ),
    operation: ['115-program-recipients', recipientsText],
    fields: { program, place: village },
    fixed: { state: 'ACTIVE', first: 100 },
    rows: ({ node }) => recipientsOf(node)?.edges.map((edge) => edge?.node ?? null),
    next: ({ node }) => recipientsOf(node)?.pageInfo,
    columns: [
      { title: said('Kepala keluarga', 'Head of the family'), unit: 'text', of: ({ household }) => household?.head?.name },
      { title: said('Desa atau kelurahan', 'Village'), unit: 'text', of: ({ household }) => household?.village.name },
      { title: said('Sejak', 'Since'), unit: 'day', of: ({ enrollment }) => enrollment?.since },
    ],
  }),
  questionOn<GapListQuery>()({
    name: 'keluarga-terlewat',
    group: 'aid',
    title: said(
      'Keluarga miskin mana di suatu desa yang belum dibantu, dan program apa yang cocok?',
      'Which poor families of a village have no aid, and which programmes would fit?',
    ),
    about: said('Yang paling membutuhkan lebih dulu.', 'The neediest first.'),
    operation: ['23-gap-list', gapText],
    fields: { village },
    fixed: { first: 50 },
    rows: ({ village: place }) => place && (place.gap?.nodes ?? []),
    next: ({ village: place }) => place?.gap?.pageInfo,
    columns: [
      { title: said('Kepala keluarga', 'Head of the family'), unit: 'text', of: ({ household }) => household?.head?.name },
      { title: said('Jiwa', 'People'), unit: 'count', of: ({ household }) => household?.memberCount },
      { title: said('Alasan', 'Reasons'), unit: 'text', of: ({ reasons, reasonsEn }) => said(reasons.join('; '), reasonsEn.join('; ')) },
      {
        title: said('Program yang cocok', 'What would fit'),
        unit: 'text',
        of: ({ candidates }) => [...new Set(candidates.map((one) => one.program?.name))].join(', '),
      },
      {
        title: said('Dalam proses', 'On the way'),
        unit: 'text',
        of: ({ inProcess }) => inProcess.map((one) => one.programName).join(', '),
      },
    ],
  }),
  questionOn<OverlapsQuery>()({
    name: 'tumpang-tindih-desa',
    group: 'aid',
    title: said('Keluarga mana di suatu desa yang bantuannya tumpang tindih?', 'Which families of a village have aid that overlaps?'),
    about: said(
      'Dua program yang menurut aturannya tidak boleh bersamaan.',
      'Two programmes that, by their rules, may not be had together.',
    ),
    operation: ['27-overlaps', overlapsText],
    fields: { village },
    fixed: { first: 50 },
    rows: ({ village: place }) =>
      place &&
      (place.overlaps?.nodes ?? []).flatMap((node) => (node?.overlaps ?? []).map((one) => ({ household: node?.household, ...one }))),
    next: ({ village: place }) => place?.overlaps?.pageInfo,
    columns: [
      { title: said('Kepala keluarga', 'Head of the family'), unit: 'text', of: ({ household }) => household?.head?.name },
      { title: said('Program', 'Programme'), unit: 'text', of: ({ first }) => first.programName },
      { title: said('Bersama', 'Together with'), unit: 'text', of: ({ second }) => second.programName },
      { title: said('Dasar', 'Source'), unit: 'text', of: ({ source }) => source },
    ],
  }),
  questionOn<ProgramsQuery>()({
    name: 'program-apa-saja',
    group: 'aid',
    title: said(
      'Program apa saja yang ada, dari dana siapa, berapa besarnya?',
      'Which programmes are there, from which purse, of how much?',
    ),
    about: said('Besaran yang berlaku hari ini.', 'The amounts in force today.'),
    operation: ['04-programs', programsText],
    fixed: { first: 100 },
    rows: ({ programs }) => programs?.nodes,
    next: ({ programs }) => programs?.pageInfo,
    columns: [
      { title: said('Program', 'Programme'), unit: 'text', of: ({ name }) => name },
      { title: said('Dana', 'Purse'), unit: 'text', of: ({ fund }) => fundSources[fund] },
      { title: said('Bentuk', 'Kind'), unit: 'text', of: ({ kind }) => aidKinds[kind] },
      { title: said('Penyaluran', 'Paid'), unit: 'text', of: ({ period }) => periods[period] },
      {
        title: said('Besaran terendah', 'Least amount'),
        unit: 'rupiah',
        of: ({ amounts }) => least(amounts.map(({ amount }) => Number(amount))),
      },
      { title: said('Dasar hukum', 'Source'), unit: 'text', of: ({ source }) => source },
    ],
  }),
];

const least = (amounts: readonly number[]) => (amounts.length > 0 ? Math.min(...amounts) : null);

type Node = ProgramRecipientsQuery['node'];
const recipientsOf = (node: Node) => (node && 'recipients' in node ? node.recipients : undefined);
