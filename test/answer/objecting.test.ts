import { enroll, move } from '@puskesos/core/aid';
import * as Household from '@puskesos/core/household';
import { trackingCodeDigest } from '@puskesos/core/inbox/tracking-code';
import * as Recipient from '@puskesos/core/recipient';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useDayForEach } from '../support/clock.ts';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Person } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, family, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { servedBy, withPrograms } from '../support/register/registered.ts';
import { lookedUp } from '../support/scenes/answered.ts';
import { followed, lettersReceived, newKey, objected } from '../support/scenes/lettered.ts';

/** What a household sends in about what it was told, and what somebody complains of the office. */

useDayForEach('2026-11-02T03:00:00.000Z');
const office = useOffice(withPrograms, servedBy(officer.sub, VILLAGE));
const budi = family(numbers());
const head = { nik: budi.members[0]?.nik ?? '', birthDate: '1980-03-17' };
let id: string;
beforeAll(async () => {
  const context = office.core();
  ({ id } = await Household.register(context, budi));
  await enroll(context, { household: id, program: 'pkh', state: 'active', since: '2026-01-05', reason: 'uji' });
  await enroll(context, { household: id, program: 'sembako', state: 'active', since: '2026-01-05', reason: 'uji' });
  await move(context, { household: id, program: 'sembako', to: 'ended', ending: 'ineligible', since: '2026-09-01', reason: 'uji' });
  await markDirty(context, [VILLAGE]);
  await office.refresh();
});

const note = 'Keadaan kami masih sama seperti dulu.';
const send = async (operation: string, field: string, input: object) => {
  const answer = await office.ask(savedOperation(operation).text, { input: { requestKey: newKey(), note, ...input } });
  return answer.data[field];
};
const ticket = async (): Promise<string> => (await lookedUp(office, head)).household.ticket;
const object = async (input: object) => send('object-to-own', 'objectToOwn', { ticket: await ticket(), ...input });
const complain = (input: object = {}) =>
  send('complain-of-office', 'complainOfOffice', { village: VILLAGE, complainsOf: ['PUSKESOS'], ...input });

const LIST = `query ($code: RegionCode!, $about: Boolean!) { village(code: $code) {
  objections(first: 50) @skip(if: $about) { nodes { ...it } } complaintsOfOffice: objections(first: 50, aboutOffice: true) @include(if: $about) { nodes { ...it } } } }
  fragment it on Objection { id state reason isOwn maskedName programs note level household { id } }`;
const listed = async (person: Person, about = false) => {
  const { data } = await office.as(person).send(LIST, { code: VILLAGE, about });
  return (data.village.objections ?? data.village.complaintsOfOffice).nodes;
};
const answer = (objection: string, input: object = {}) =>
  office
    .as(officer)
    .mutate(
      'answerObjection',
      { objection, outcome: 'UPHELD', answer: 'Sudah kami lihat dan kami usulkan lagi.', ...input },
      'objection { state }',
    );
const openOne = async (reason: string) =>
  (await listed(officer)).findLast((one: { reason: string; state: string }) => one.reason === reason && one.state === 'OPEN');

describe('a household objects', () => {
  it.each([
    ['ENDED', 'sembako', ['BPNT / Sembako']],
    ['LEFT_OUT', undefined, []],
    ['DECILE', undefined, []],
    ['NOT_RECEIVED', 'pkh', ['PKH']],
  ])('to %s, and its Puskesos has it with the household', async (about, program, programs) => {
    const { code } = await object({ about, program });
    await lettersReceived(office);

    expect(await openOne(about)).toMatchObject({
      isOwn: true,
      maskedName: 'Keluarga sendiri',
      programs,
      note,
      level: 'VILLAGE',
      household: { id: globalId('Household', id) },
    });
    expect(await followed(office, code)).toMatchObject({ kind: 'objection', state: 'OPEN', maskedName: 'Keluarga sendiri' });
  });

  it('and is told what became of it; the aid it has goes on', async () => {
    const { code } = await object({ about: 'LEFT_OUT' });
    await lettersReceived(office);
    await answer((await openOne('LEFT_OUT')).id);

    const letter = (await office.ask(savedOperation('follow-letter').text, { code })).data.letter;
    expect(letter).toMatchObject({ state: 'UPHELD', aid: expect.stringContaining('Puskesos mengusulkan') });
    expect((await Household.getUnchecked(office.core(), id))?.aid.map(({ state }) => state)).toEqual(['active']);
  });

  it('to its decile, and who proposes another look at it answers that in the same step, once', async () => {
    const { code } = await object({ about: 'DECILE' });
    await lettersReceived(office);
    const objection = globalId('Objection', trackingCodeDigest(code));
    const { code: other } = await object({ about: 'LEFT_OUT' });
    await lettersReceived(office);
    const propose = (input: object) =>
      office
        .as(officer)
        .mutate(
          'propose',
          { household: globalId('Household', id), origin: 'PUBLIC', reason: 'keberatan keluarga', ...input },
          'proposal { state program { id } }',
        );

    const ofAProgramme = await propose({ objection, program: globalId('Program', 'sembako') });
    const ofAnother = await propose({ objection: globalId('Objection', trackingCodeDigest(other)) });
    expect([ofAProgramme, ofAnother]).toMatchObject([{ issues: [{ path: 'objection' }] }, { issues: [{ path: 'objection' }] }]);
    expect(await followed(office, code)).toMatchObject({ state: 'OPEN' });

    const asked = { objection, clientMutationId: 'usul-desil-1' };
    const answers = [await propose(asked), await propose(asked), await propose({ objection })];
    expect(answers).toMatchObject([
      { proposal: { state: 'PROPOSED', program: null } },
      { proposal: { state: 'PROPOSED', program: null } },
      { __typename: 'ProposalOpen' },
    ]);
    expect(await followed(office, code)).toMatchObject({ state: 'UPHELD', answer: expect.stringContaining('pemutakhiran desil') });
    expect(await followed(office, other)).toMatchObject({ state: 'OPEN' });
  });

  it('in a file of its own, beside what others say of it on the same day', async () => {
    const { rows } = await Recipient.ofVillage(office.stores, { village: VILLAGE, page: { first: 1 } });
    const { id: entry = '', maskedName = '' } = rows[0]?.value ?? {};
    for (let n = 0; n < 3; n += 1) await objected(office, { entry, maskedName });
    for (let n = 0; n < 3; n += 1) await object({ about: 'DECILE' });
    await lettersReceived(office);

    const open = (await listed(officer)).filter(({ state }: { state: string }) => state === 'OPEN');
    expect(open.filter(({ reason, isOwn }: { reason: string; isOwn: boolean }) => reason === 'MOVED' && !isOwn)).toHaveLength(3);
  });

  it('leaves nothing with the public once the office has it that tells which household it was', async () => {
    await object({ about: 'DECILE' });
    await lettersReceived(office);

    const entry = Household.publicIdOf(office.core(), id);
    const letters = (await itemsOf(office.stores.publicIndex)).filter(({ pk }) => pk.startsWith('letter#'));
    const own = letters.filter(({ data }) => String(data).includes('Keluarga sendiri'));
    expect(own.length).toBeGreaterThan(0);
    for (const { data } of own) expect(String(data)).not.toContain(entry);
  });

  it.each<[string, object, string]>([
    ['of a programme that it still has, as if it had ended', { about: 'ENDED', program: 'pkh' }, 'INVALID_INPUT'],
    ['of a programme that it was not told of', { about: 'NOT_RECEIVED', program: 'blt-dd' }, 'INVALID_INPUT'],
    ['of no programme, where one is meant', { about: 'ENDED' }, 'INVALID_INPUT'],
    ['with a ticket of nobody’s', { about: 'LEFT_OUT', ticket: 'bukan-tiket' }, 'TICKET_OVER'],
    ['with a number in its words', { about: 'LEFT_OUT', note: 'NIK saya 6402060101010001, tolong dicek.' }, 'INVALID_INPUT'],
  ])('%s, and is refused', async (_what, input, reason) => {
    expect(await object(input)).toMatchObject({ __typename: 'Refused', reason });
  });

  it('within half an hour', async () => {
    const old = await ticket();
    vi.setSystemTime(Date.now() + 30 * 60_000);

    expect(await object({ about: 'LEFT_OUT', ticket: old })).toMatchObject({ reason: 'TICKET_OVER' });
  });

  it('and no aid is ended by it', async () => {
    await object({ about: 'ENDED', program: 'sembako' });
    await lettersReceived(office);

    expect(await answer((await openOne('ENDED')).id, { ending: 'WITHDRAWN' })).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a complaint about the office', () => {
  it('goes to the desk above, unseen by whom it is about, and is followed by its code', async () => {
    const { code } = await complain();
    await lettersReceived(office);

    expect((await listed(officer)).some(({ reason }: { reason: string }) => reason === 'SERVICE')).toBe(false);
    expect(await listed(dinsos, true)).toContainEqual(
      expect.objectContaining({ reason: 'SERVICE', maskedName: 'Pelayanan kantor', level: 'DISTRICT', household: null, isOwn: false }),
    );
    expect(await followed(office, code)).toMatchObject({ state: 'OPEN', level: 'DISTRICT' });
  });

  it.each<[string, object]>([
    ['of nobody', { complainsOf: [] }],
    ['in too few words', { note: 'buruk' }],
    ['of a village that is none', { village: '64.02.99.1001' }],
  ])('%s is refused', async (_what, input) => {
    expect(await complain(input)).toMatchObject({ reason: 'INVALID_INPUT' });
  });
});
