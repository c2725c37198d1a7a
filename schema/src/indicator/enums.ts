import { directions, indicatorCodes, indicatorOf, indicatorUnits, outsideCodes, outsideNames, stages } from '@puskesos/core/indicator';
import { enumOf } from '../shared/enum-of.ts';

const names = Object.fromEntries(indicatorCodes.map((code) => [code, indicatorOf(code).name.id])) as Record<
  (typeof indicatorCodes)[number],
  string
>;

export const IndicatorCode = enumOf('IndicatorCode', 'What is counted of each place and month (kode indikator).', indicatorCodes, names);

export const IndicatorUnit = enumOf('IndicatorUnit', 'What an indicator counts (satuan).', indicatorUnits, {
  household: 'Rumah tangga',
  person: 'Orang',
  village: 'Desa atau kelurahan',
  task: 'What waits for somebody (tugas)',
  standing: 'Somebody, or a household, beside one programme: once for each (penerima per program)',
});

export const Direction = enumOf('Direction', 'Which way of an indicator is better (arah).', directions, {
  fewer: 'The fewer the better (makin sedikit makin baik)',
  more: 'The more the better (makin banyak makin baik)',
  neither: 'Neither is better (netral)',
});

export const MonthStage = enumOf('MonthStage', 'How far a month’s figures have come (tahap angka bulanan).', stages, {
  running: 'The month goes on, and so do they (berjalan)',
  preliminary: 'It has ended; what is told late may still change them (sementara)',
  final: 'With what was told until the tenth day of the next month (tetap)',
});

export const OutsideFigureCode = enumOf(
  'OutsideFigureCode',
  'What others publish of the regency (angka dari luar).',
  outsideCodes,
  Object.fromEntries(outsideCodes.map((code) => [code, outsideNames[code].id])) as Record<(typeof outsideCodes)[number], string>,
);
