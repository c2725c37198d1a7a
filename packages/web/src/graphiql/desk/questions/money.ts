import useText from '../../../../../../schema/operations/189-fund-use.graphql?raw';
import namesText from '../../../../../../schema/operations/190-fund-names.graphql?raw';
import cyclesText from '../../../../../../schema/operations/191-cycles.graphql?raw';
import type { Language } from '../../../check/element.ts';
import type { CyclesQuery, FundNamesQuery, FundUseQuery } from '../answers.ts';
import { anyProgram, fund } from '../fields.ts';
import { questionOn, said } from '../question.ts';
import { written } from '../table-of.ts';
import { cycleStates, fundSources } from '../terms.ts';

export const money = [
  questionOn<FundUseQuery>()({
    name: 'pagu-terpakai',
    group: 'money',
    title: said('Berapa pagu 2026 terpakai, dan pagu tahun lain?', 'How much of the budget of 2026 is used, and of other years?'),
    about: said(
      'Terikat: dijanjikan kepada penerima. Terealisasi: sudah dibayarkan. Sisa: alokasi yang belum terikat.',
      'Committed: promised to recipients. Realised: paid. Left: what of an allocation is not committed.',
    ),
    operation: ['189-fund-use', useText],
    fields: { fund },
    fixed: { first: 100 },
    rows: ({ fund: one }) => one && (one.allocations?.nodes ?? []),
    next: ({ fund: one }) => one?.allocations?.pageInfo,
    together: (rows) => rows,
    says: ({ fund: one }, rows) => {
      if (!one) return undefined;
      const sum = (part: 'committed' | 'realised') => rows.reduce((total, row) => total + row[part], 0);
      const told = (language: Language) => {
        const of = (value: number) => written(one.ceiling > 0 ? value / one.ceiling : 0, 'rate', language);
        return [written(one.ceiling, 'rupiah', language), of(sum('committed')), of(sum('realised')), of(one.unallocated)] as const;
      };
      const [[pagu, terikat, terealisasi, sisa], [ceiling, committed, realised, left]] = [told('id'), told('en')];
      return said(
        `Dari pagu ${pagu}: terikat ${terikat}, terealisasi ${terealisasi}, belum dialokasikan ${sisa}.`,
        `Of the ceiling of ${ceiling}: committed ${committed}, realised ${realised}, not allocated ${left}.`,
      );
    },
    columns: [
      {
        title: said('Program atau pelatihan', 'Programme or training'),
        unit: 'text',
        of: ({ program, training }) => program?.name ?? training?.name,
      },
      { title: said('Wilayah', 'Area'), unit: 'text', of: ({ areaName }) => areaName },
      { title: said('Alokasi', 'Allocated'), unit: 'rupiah', of: (row) => row.rupiah },
      { title: said('Terikat', 'Committed'), unit: 'rupiah', of: ({ committed }) => committed },
      { title: said('Terealisasi', 'Realised'), unit: 'rupiah', of: ({ realised }) => realised },
      { title: said('Sisa', 'Left'), unit: 'rupiah', of: ({ available }) => available },
      { title: said('Kuota', 'Quota'), unit: 'count', of: ({ quota }) => quota },
      { title: said('Kursi terpakai', 'Seats taken'), unit: 'count', of: ({ seatsTaken }) => seatsTaken },
    ],
    drawn: 4,
    by: 4,
    summed: true,
  }),
  questionOn<FundNamesQuery>()({
    name: 'pagu-apa-saja',
    group: 'money',
    title: said(
      'Pagu apa saja yang ada, dan berapa yang belum dialokasikan?',
      'Which budgets are there, and how much of each is not allocated?',
    ),
    about: said('Semua tahun dan sumber dana.', 'All years and purses.'),
    operation: ['190-fund-names', namesText],
    fixed: { first: 50 },
    rows: ({ funds }) => funds?.nodes,
    next: ({ funds }) => funds?.pageInfo,
    columns: [
      { title: said('Pagu', 'Budget'), unit: 'text', of: ({ name }) => name },
      { title: said('Tahun', 'Year'), unit: 'text', of: ({ year }) => String(year) },
      { title: said('Dana', 'Purse'), unit: 'text', of: ({ source }) => fundSources[source] },
      { title: said('Pagu (Rp)', 'Ceiling (Rp)'), unit: 'rupiah', of: ({ ceiling }) => ceiling },
      { title: said('Belum dialokasikan', 'Not allocated'), unit: 'rupiah', of: ({ unallocated }) => unallocated },
    ],
    drawn: 3,
  }),
  questionOn<CyclesQuery>()({
    name: 'penyaluran',
    group: 'money',
    title: said('Penyaluran mana yang berjalan, dan berapa yang terbayar?', 'Which deliveries are under way, and how much was paid?'),
    about: said('Terbaru lebih dulu; jumlah seluruh kecamatan.', 'The latest first; all kecamatan together.'),
    operation: ['191-cycles', cyclesText],
    fields: { program: anyProgram },
    fixed: { first: 20 },
    rows: ({ cycles }) => cycles?.nodes,
    next: ({ cycles }) => cycles?.pageInfo,
    columns: [
      { title: said('Program', 'Programme'), unit: 'text', of: ({ programName }) => programName },
      { title: said('Masa', 'Period'), unit: 'text', of: ({ period }) => period },
      { title: said('Keadaan', 'State'), unit: 'text', of: ({ state }) => cycleStates[state] },
      { title: said('Penerima', 'Lines'), unit: 'count', of: ({ lineCount }) => lineCount },
      { title: said('Terbayar', 'Paid'), unit: 'count', of: ({ tallies }) => tallies && summed(tallies, 'paid') },
      { title: said('Gagal', 'Failed'), unit: 'count', of: ({ tallies }) => tallies && summed(tallies, 'failed') },
      { title: said('Nilai', 'Amount'), unit: 'rupiah', of: ({ amount }) => amount },
      { title: said('Terealisasi', 'Realised'), unit: 'rupiah', of: ({ tallies }) => tallies && summed(tallies, 'realised') },
    ],
    drawn: 7,
  }),
];

const summed = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key) =>
  rows.reduce((sum, row) => sum + row[key], 0);
