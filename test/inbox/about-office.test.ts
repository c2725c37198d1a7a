import * as Staff from '@puskesos/core/staff';
import { beforeAll, describe, expect, it } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { entryOf, followed, lettersReceived, objected, onList, suggested } from '../support/scenes/lettered.ts';
import { listAll } from '../support/scenes/listed.ts';
import { camat } from '../support/scenes/proposed.ts';

/** A letter that complains of the office: not there for whom it complains of, and one desk up. */

useDayForEach('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE), servedBy('officer-2', VILLAGE));
const head: Person = { role: 'village_head', village: VILLAGE };
const colleague: Person = { role: 'officer', sub: 'officer-2' };
beforeAll(() => onList(office, ['Siti Aminah']));

const EVERYWHERE = `query ($id: ID!, $code: RegionCode!) {
  objection(id: $id) { id } node(id: $id) { id }
  village(code: $code) { objections(first: 50) { nodes { id } } about: objections(first: 50, aboutOffice: true) { nodes { id } } }
  tasks(kinds: [OBJECTION], first: 100) { nodes { subject { id } } } }`;
const shownTo = async (person: Person, id: string) => (await office.as(person).send(EVERYWHERE, { id, code: VILLAGE })).text;
const answered = (person: Person, objection: string) =>
  office
    .as(person)
    .mutate('answerObjection', { objection, outcome: 'DISMISSED', answer: 'Sudah diperiksa di rumahnya.' }, 'objection { id level }');

async function objection(input: object): Promise<{ id: string; code: string }> {
  const { code } = await objected(office, { ...(await entryOf(office, 'Siti Aminah')), ...input });
  await lettersReceived(office);
  const lists = await office.as(dinsos).send(EVERYWHERE, { id: globalId('Objection', 'x'), code: VILLAGE });
  const { objections, about } = lists.data.village;
  return { id: [...about.nodes, ...objections.nodes].at(0).id, code };
}

describe('a letter that complains of', () => {
  it.each([
    ['the Puskesos', ['PUSKESOS'], [officer, head], [camat, dinsos], 'DISTRICT'],
    ['the head of the village', ['VILLAGE_HEAD'], [officer, head], [camat, dinsos], 'DISTRICT'],
    ['the camat', ['CAMAT'], [officer, head, camat], [dinsos], 'REGENCY'],
    ['Dinsos', ['DINSOS'], [officer, head], [dinsos], 'REGENCY'],
  ] as const)('%s is neither seen nor answered there, and lies one desk up', async (_who, complainsOf, kept, shown, level) => {
    const { id, code } = await objection({ complainsOf });

    for (const person of kept) {
      expect(await shownTo(person, id), person.role).not.toContain(id);
      expect((await answered(person, id)).__typename).toMatch(/NotFound|Forbidden/);
    }
    for (const person of shown) expect(await shownTo(person, id), person.role).toContain(id);
    expect(await followed(office, code)).toMatchObject({ level });
    expect((await answered(shown[0], id)).objection.id).toBe(id);
  });

  it('an officer by name, is hidden from them in every login and from their colleagues', async () => {
    const nik = numbers(9_000).nik('1985-05-05', 'female');
    for (const { sub = '' } of [officer, colleague]) {
      const name = sub === officer.sub ? { name: 'Ratna Wulandari' } : {};
      await Staff.update(office.core(), { staff: sub, nik, ...name, secondLogin: 'petugas pengganti di desa', reason: 'sesuai KTP' });
    }
    const { id } = await objection({ note: 'Petugas bernama ratna  wulandari meminta uang.' });

    for (const person of [officer, colleague, head]) expect(await shownTo(person, id)).not.toContain(id);
    expect(await shownTo(camat, id)).toContain(id);
  });

  it('the office in a suggestion, too: none takes it up or declines it there', async () => {
    await suggested(office, { complainsOf: ['PUSKESOS'] });
    await lettersReceived(office);
    await listAll(office);
    const list = `{ village(code: "${VILLAGE}") { suggestions(first: 20, aboutOffice: true) { nodes { id } } } }`;
    const [{ id }] = (await office.as(camat).send(list)).data.village.suggestions.nodes;

    const declined = await office
      .as(officer)
      .mutate('declineSuggestion', { suggestion: id, answer: 'Keluarga ini sudah menerima bantuan.' }, 'suggestion { state }');

    expect((await office.as(officer).send(list)).data.village.suggestions).toBeNull();
    expect(declined.__typename).toBe('NotFound');
  });
});
