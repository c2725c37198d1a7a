import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registered, servedBy, withPrograms } from '../support/register/registered.ts';
import { followed, lettersReceived, onList, suggested } from '../support/scenes/lettered.ts';
import { camat } from '../support/scenes/proposed.ts';

/** Suggestions: sent by anybody, taken into the office, proposed or declined, and followed by a code. */

// One test's letters are not to use up another's limit.
useDayForEach('2026-11-10T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
let household: string;
beforeAll(async () => {
  const [first] = await onList(office, ['Siti Aminah']);
  household = first?.id ?? '';
});

describe('a suggestion', () => {
  const SUGGESTIONS = `{ village(code: "${VILLAGE}") { suggestions(first: 20) { edges { node { id state rt landmark reason answer proposal { id } } } } } }`;
  const open = async (person: Person = officer) =>
    (await office.as(person).send(SUGGESTIONS)).data.village.suggestions.edges
      .map(({ node }: { node: { state: string } }) => node)
      .find(({ state }: { state: string }) => state === 'OPEN');

  it('becomes a proposal, and its sender is told', async () => {
    const { code } = await suggested(office);
    await lettersReceived(office);
    const { id, ...seen } = await open();
    const propose = (suggestion: string) =>
      office
        .as(officer)
        .mutate(
          'propose',
          { household: globalId('Household', household), origin: 'PUBLIC', suggestion, reason: 'usul warga, sudah dilihat' },
          'proposal { id state }',
        );

    const unknown = await propose(globalId('Suggestion', 'tidak-ada'));
    const { proposal } = await propose(id);

    expect(code).toMatch(/^US-/);
    expect(seen).toMatchObject({ rt: '003', landmark: 'rumah papan di samping langgar', reason: 'Bapaknya sakit dan tidak bekerja lagi.' });
    expect(unknown.issues[0].path).toBe('suggestion');
    expect(proposal.state).toBe('PROPOSED');
    expect(await followed(office, code)).toMatchObject({
      kind: 'suggestion',
      state: 'TAKEN',
      answer: expect.stringContaining('sudah diusulkan'),
      maskedName: null,
    });
    expect((await office.as(officer).send('{ tasks(kinds: [SUGGESTION]) { edges { node { id } } } }')).data.tasks.edges).toEqual([]);
  });

  it('is declined with words for its sender, once', async () => {
    const { code } = await suggested(office);
    await lettersReceived(office);
    const { id } = await open();
    const decline = () =>
      office
        .as(officer)
        .mutate('declineSuggestion', { suggestion: id, answer: 'Keluarga ini sudah menerima bantuan.' }, 'suggestion { state }');

    expect((await decline()).suggestion.state).toBe('DECLINED');
    expect((await decline()).__typename).toBe('LetterAnswered');
    const other = await registered(office, numbers(9_000));
    const proposal = { household: globalId('Household', other.id), origin: 'PUBLIC', suggestion: id, reason: 'usul warga' };
    const late = await office.as(officer).mutate('propose', proposal, 'proposal { state }');
    expect(late.__typename).toBe('LetterAnswered');
    expect(await followed(office, code)).toMatchObject({ state: 'DECLINED', answer: 'Keluarga ini sudah menerima bantuan.' });
  });

  it('not answered in time goes up as an objection does', async () => {
    const { code } = await suggested(office);
    await lettersReceived(office);
    const { id } = await open();
    const began = Date.now();
    const level = async (later: number) => {
      vi.setSystemTime(began + later * 86_400_000);
      await lettersReceived(office);
      const { overdue, level: at } = await followed(office, code);
      return { overdue, at };
    };

    expect(await level(14)).toEqual({ overdue: false, at: 'VILLAGE' });
    expect(await level(15)).toEqual({ overdue: true, at: 'DISTRICT' });
    const tasks = (await office.as(camat).send('{ tasks(kinds: [SUGGESTION]) { edges { node { subject { id } } } } }')).data.tasks.edges;
    expect(tasks).toContainEqual({ node: { subject: { id } } });
    expect(await level(23)).toEqual({ overdue: true, at: 'REGENCY' });
  });

  it('tells who may not see addresses nothing of where and why', async () => {
    await suggested(office);
    await lettersReceived(office);
    const answerOfMinistry = await office.as({ role: 'ministry' }).send(SUGGESTIONS);

    expect(answerOfMinistry.data.village.suggestions).toBeNull();
  });

  it.each<[string, object]>([
    ['an RT that is none', { rt: 'tiga' }],
    ['a number in the words', { reason: 'Nomor KK 6402060101200001 belum terdaftar' }],
    ['no landmark', { landmark: '' }],
  ])('with %s is refused', async (_what, change) => {
    expect(await suggested(office, change)).toMatchObject({ __typename: 'Refused', refusal: 'INVALID_INPUT' });
  });
});
