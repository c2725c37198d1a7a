import type { Message } from '@puskesos/core/shared/error';
import followLetter from '../../../../schema/operations/public/follow-letter.graphql?raw';
import { failureInWords } from './answer-area.ts';
import { ask } from './ask.ts';
import { element } from './element.ts';
import { type Failure, isFailure } from './reach.ts';
import { dayInWords } from './words.ts';

/** What became of a letter, found by its code and shown: fetched once somebody asks. */

type Letter = {
  kind: 'objection' | 'suggestion';
  maskedName: string | null;
  raisedOn: string;
  answerBy: string;
  overdue: boolean;
  level: 'VILLAGE' | 'DISTRICT' | 'REGENCY';
  state: 'OPEN' | 'UPHELD' | 'DISMISSED' | 'TAKEN' | 'DECLINED';
  answer: string | null;
  aid: string | null;
  aidEn: string | null;
  answeredOn: string | null;
  village: { name: string };
};

const findLetter = (code: string): Promise<Letter | null | Failure> =>
  ask<{ letter: Letter | null }, Letter | null>(followLetter, { code }, ({ letter }) => letter);

const states: Record<Letter['state'], Message> = {
  OPEN: { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  UPHELD: { id: 'Sanggahan diterima', en: 'The objection was upheld' },
  DISMISSED: { id: 'Sanggahan tidak diterima', en: 'The objection was not upheld' },
  TAKEN: { id: 'Keluarga itu diusulkan', en: 'The family is being proposed' },
  DECLINED: { id: 'Tidak diusulkan', en: 'Not proposed' },
};
const desks: Record<Letter['level'], Message> = {
  VILLAGE: { id: 'Puskesos desa atau kelurahan', en: 'the Puskesos of the village' },
  DISTRICT: { id: 'Camat', en: 'the camat' },
  REGENCY: { id: 'Dinas Sosial', en: 'the social affairs office' },
};

const noneFound = {
  id: 'Tidak ada kiriman dengan kode ini. Periksa lagi huruf dan angkanya.',
  en: 'Nothing was sent under this code. Check its letters and digits.',
};

/** As it is shown under the box. */
export async function letterCalled(code: string): Promise<Node[]> {
  const found = await findLetter(code);
  if (found === null) return [element('p', {}, noneFound)];
  if (isFailure(found)) return [element('p', {}, failureInWords(found))];
  const { kind, maskedName, village, state, raisedOn, answerBy, overdue, level, answer, aid, aidEn, answeredOn } = found;
  const about =
    kind === 'objection'
      ? { id: `Sanggahan tentang ${maskedName}, ${village.name}`, en: `Objection about ${maskedName}, ${village.name}` }
      : { id: `Usul keluarga, ${village.name}`, en: `A family named, ${village.name}` };
  const day = (of: string) => element('time', { datetime: of }, dayInWords(of));
  const desk = desks[level];
  return [
    element('h3', {}, about),
    element('p', { class: `status letter-${state.toLowerCase()}` }, states[state]),
    ...(answer ? [element('p', { class: 'meaning' }, answer)] : []),
    ...(aid ? [element('p', { class: 'meaning' }, { id: aid, en: aidEn ?? aid })] : []),
    element(
      'p',
      { class: 'hint' },
      { id: 'Disampaikan ', en: 'Sent ' },
      day(raisedOn),
      ...(answeredOn
        ? [{ id: ', dijawab ', en: ', answered ' }, day(answeredOn), '.']
        : [{ id: ', dijawab paling lambat ', en: ', to be answered by ' }, day(answerBy), '.']),
    ),
    ...(overdue
      ? [
          element(
            'p',
            { class: 'field-error' },
            { id: `Terlambat dijawab. Sekarang di meja ${desk.id}.`, en: `Overdue. It now lies with ${desk.en}.` },
          ),
        ]
      : []),
  ];
}
