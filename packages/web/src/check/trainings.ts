import { placeCalled } from '@puskesos/core/region/named';
import type { OpenTraining, OpenTrainings } from '@puskesos/core/training/tell-open';
import { fact } from './aid-view.ts';
import { failureInWords } from './answer-area.ts';
import { byId, element } from './element.ts';
import { newest } from './kept.ts';
import { isFailure } from './reach.ts';
import { count, dayInWords } from './words.ts';

/** The trainings that can be asked for now, fetched once somebody wants to see them. */
export function offerTrainings(): void {
  byId('trainings').addEventListener('toggle', async () => byId('trainings-list').replaceChildren(...(await trainingsView())), {
    once: true,
  });
}

async function trainingsView(): Promise<Node[]> {
  const read = await newest('/penerima/pelatihan.json');
  if (isFailure(read)) return [element('p', {}, failureInWords(read))];
  const told = read?.content as OpenTrainings | undefined;
  if (!told || told.trainings.length === 0)
    return [
      element('p', {}, { id: 'Belum ada yang dibuka sekarang. Tanyakan di Puskesos.', en: 'None is open now. Ask at the Puskesos.' }),
    ];
  return [
    element('ul', { class: 'lines' }, ...told.trainings.map(trainingView)),
    element(
      'p',
      { class: 'note' },
      {
        id: `Per ${dayInWords(told.on).id}. Tanpa biaya; daftar di Puskesos kantor desa atau kelurahan dengan KTP.`,
        en: `As of ${dayInWords(told.on).en}. Free of charge; register at the Puskesos of your village with your card.`,
      },
    ),
  ];
}

function trainingView({ name, provider, village, address, from, to, seats }: OpenTraining): Node {
  const [first, last, place] = [dayInWords(from), dayInWords(to), placeCalled(village)];
  return element(
    'li',
    {},
    element('h3', {}, name),
    element(
      'dl',
      {},
      ...fact({ id: 'Waktu', en: 'When' }, from === to ? first : { id: `${first.id} – ${last.id}`, en: `${first.en} – ${last.en}` }),
      ...fact({ id: 'Tempat', en: 'Where' }, `${address}, ${place?.name}`),
      ...fact({ id: 'Oleh', en: 'By' }, provider),
      ...fact({ id: 'Kursi', en: 'Seats' }, count(seats)),
    ),
  );
}
