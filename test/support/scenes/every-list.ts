import { showcase } from '@puskesos/sample/sign-in-people';
import { kept } from '../engine/kept.ts';
import { globalId } from '../office/input.ts';
import type { Office } from '../office/office.ts';
import { dinsos, numbers } from '../register/people.ts';
import { beyondSample, COUNTED } from './beyond-sample.ts';
import { listAll } from './listed.ts';
import { type Found, hasTwoEnds, listsOf, longest, readerOf, staysAsItIs } from './lists.ts';
import { sample } from './sample.ts';
import { rootQueries, walk } from './walk.ts';

const [village = ''] = showcase;
const REGULATION = globalId('Regulation', 'kepmensos-150-2022');

type Where = Pick<Found, 'of' | 'given'>;

/** Of every list that is read from both ends the longest that an office with the sample has, by name; those that it has none of are left out. */
export async function everyList(office: Office): Promise<Map<string, Found>> {
  const found = await whereLongest(office);
  return new Map(listsOf().flatMap((list) => (found.has(list.name) ? [[list.name, { list, ...(found.get(list.name) as Where) }]] : [])));
}

const whereLongest = kept('every-list', async (office: Office): Promise<Map<string, Where>> => {
  await sample(60)(office);
  const desk = office.as(dinsos);
  const { batch } = await beyondSample(office, numbers(8_000), village);
  await listAll(office);
  const begin = [
    ...showcase.map((code) => `{ village(code: "${code}") { __typename id district { __typename id } } }`),
    `{ node(id: "${batch}") { __typename id } }`,
    '{ cycles(first: 20) { nodes { __typename id } } tasks(first: 50) { nodes { __typename id } } }',
    `{ socialisations(regulation: "${REGULATION}") { nodes { __typename id } } }`,
    ...rootQueries(),
  ];
  await desk.send(`{ village(code: "${village}") { households(first: 5) { nodes { members { nik(purpose: "uji halaman") } } } } }`);
  const { ids } = await walk(desk, begin, 2);

  const given = {
    place: `"${village}"`,
    regulation: `"${REGULATION}"`,
    simulation: `"${[...(ids.get('Simulation') ?? [])][0]}"`,
    finding: 'NO_TOILET',
    month: `"${COUNTED}"`,
    indicator: 'DISABLED',
  };
  const found = new Map<string, Where>();
  for (const list of listsOf().filter(hasTwoEnds).filter(staysAsItIs)) {
    const one = await longest(office.as(readerOf(list)), list, [...(ids.get(list.type) ?? [])].slice(0, 6), given);
    if (one) found.set(list.name, { of: one.of, given: one.given });
  }
  return found;
});
