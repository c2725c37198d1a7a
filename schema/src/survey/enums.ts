import { derivedFindings } from '@puskesos/core/household/seen-shapes';
import { differences } from '@puskesos/core/survey/diff.rules';
import { migrationKinds, unmappedKinds } from '@puskesos/core/survey/migration-shapes';
import { questionTypes } from '@puskesos/core/survey/question-shapes';
import { questionnaireStates } from '@puskesos/core/survey/questionnaire-shapes';
import { checkKinds } from '@puskesos/core/survey/shapes';
import { outcomes } from '@puskesos/core/survey/visit-shapes';
import { enumOf } from '../shared/enum-of.ts';

/** Lists of values about questionnaires and visits. */

export const QuestionType = enumOf('QuestionType', 'How a question is answered (jenis pertanyaan).', questionTypes, {
  yes_no: 'Ya atau tidak: `yes`, `no`',
  choice: 'One of its choices, by their code (pilihan)',
  number: 'A number, in its unit (angka)',
  text: 'Words (teks)',
});

export const QuestionnaireState = enumOf('QuestionnaireState', 'Where a version stands (status kuesioner).', questionnaireStates, {
  draft: 'Rancangan',
  published: 'Asked now (berlaku)',
  retired: 'Forms of it are still taken and mapped (tidak berlaku)',
});

export const CarryKind = enumOf('CarryKind', 'What becomes of an item in the next version (aturan pengalihan).', migrationKinds, {
  rename: 'Its name changes, its values stay (ganti nama)',
  recode: 'Its values are coded anew (ganti kode)',
  split: 'Several items take its place (dipecah)',
  retire: 'No longer asked; its answers are kept (dihapus)',
});

export const Unmapped = enumOf('Unmapped', 'What becomes of a value that a rule has no word for (jawaban tanpa padanan).', unmappedKinds, {
  cross_check: 'Kept, and asked again by the officer of the village (kroscek)',
  refuse: 'A form that brings it is not taken; an answer that is there is cross-checked',
});

export const DifferenceKind = enumOf('DifferenceKind', 'What is different of an item (perbedaan).', differences, {
  added: 'Baru',
  retired: 'Dihapus',
  renamed: 'Ganti nama',
  split: 'Dipecah',
  recoded: 'Ganti kode',
  reworded: 'Asked in other words, or with other choices (ganti kalimat)',
  kept: 'Tetap',
});

export const CheckKind = enumOf('CheckKind', 'Why something is to be cross-checked (sebab kroscek).', checkKinds, {
  retired: 'The item is no longer asked (butir dihapus)',
  split: 'Its parts don’t all follow from the old answer (butir dipecah)',
  recoded: 'The old answer has no word in the new coding (kode baru)',
});

export const VisitOutcome = enumOf('VisitOutcome', 'What came of a visit (hasil kunjungan).', outcomes, {
  answered: 'Dijawab',
  no_contact: 'Nobody was there (tidak bertemu)',
  refused: 'Menolak',
  moved: 'Pindah',
});

export const DerivedFinding = enumOf('DerivedFinding', 'What may follow from the answers (temuan turunan).', derivedFindings, {
  fakir_miskin: 'Very poor by the criteria of Kepmensos 262/HUK/2022 (fakir miskin)',
  extreme_poor: 'Extremely poor by what is spent (miskin ekstrem)',
  wrse: 'A socio-economically vulnerable woman, Permensos 8/2012 (WRSE)',
  no_toilet: 'No toilet of its own (tidak punya jamban sendiri)',
  unfit_house: 'A house not fit to live in (rumah tidak layak huni)',
  surface_water: 'Drinking water from a river or other surface water (air sungai atau air permukaan)',
  no_power: 'No electricity (tanpa listrik)',
  earth_floor: 'A floor of earth (lantai tanah)',
});
