import * as Aid from '@puskesos/core/aid';
import { endingsFrom, isReceiving } from '@puskesos/core/aid/aid.rules';
import { messageFor } from '@puskesos/core/household/aid-message.rules';
import { aidStates, endings } from '@puskesos/core/household/aid-shapes';
import { systemActor } from '@puskesos/core/shared/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { dinsos, numbers, officer, officerOf, VILLAGE } from '../support/register/people.ts';
import { daysFromToday, registered, servedBy, today } from '../support/register/registered.ts';
import { enrolledIn, ownProgram } from '../support/scenes/funded.ts';

let program: string;
const from = numbers();
const reason = 'hasil musyawarah';
const office = useOffice(servedBy(officer.sub, VILLAGE));
beforeAll(async () => {
  program = await ownProgram(office.core());
});

const inputOf = ({ household, program }: { household: string; program: string }) => ({
  household: globalId('Household', household),
  program: globalId('Program', program),
});
const run = (name: string, variables: object) =>
  office.as(dinsos).send(savedOperation(name).text, { ...savedOperation(name).variables, ...variables });

/** States that can end, and every way of ending. */
const ends = aidStates.filter((state) => state !== 'ended').flatMap((state) => endings.map((ending) => [state, ending] as const));

describe('an enrollment ends', () => {
  it.each(ends)('from %s as %s, or is refused there and told the ways there are', async (state, ending) => {
    const target = await enrolledIn(office.core(), from, program, state);
    const allowed = endingsFrom(state).includes(ending);
    const before = allowed ? [] : await itemsOf(office.stores.registry);

    const input = { ...inputOf(target), to: 'ENDED', ending: ending.toUpperCase(), reason };
    const { data } = await run('10-move-enrollment', { input });

    if (allowed) {
      const enrollment = { state: 'ENDED', since: today, ending: ending.toUpperCase() };
      expect(data.moveEnrollment).toMatchObject({ enrollment: { ...enrollment, told: messageFor({ state: 'ended', ending }).id } });
    } else {
      expect(data.moveEnrollment).toMatchObject({ issues: [{ path: 'ending', messageEn: expect.stringContaining('say how it ended') }] });
      expect(await itemsOf(office.stores.registry)).toEqual(before);
    }
  });

  it('by rejection only while it is a proposal, by graduation or replacement only once it is aid', () => {
    const onlyFor = (ending: (typeof endings)[number]) => aidStates.filter((state) => endingsFrom(state).includes(ending));

    expect(onlyFor('rejected')).toEqual(['proposed', 'verified', 'ended']);
    for (const ending of ['graduated', 'replaced'] as const) expect(onlyFor(ending).every((state) => isReceiving({ state }))).toBe(true);
    for (const ending of ['moved', 'died', 'ineligible', 'withdrawn'] as const) expect(onlyFor(ending)).toEqual(aidStates);
  });

  it('never without saying how, and nothing but an end has an ending', async () => {
    const target = { ...(await enrolledIn(office.core(), from, program, 'active')), reason };
    const wrong = { issues: [{ path: 'ending' }] };

    await expect(Aid.move(office.core(), { ...target, to: 'ended' })).rejects.toMatchObject(wrong);
    await expect(Aid.move(office.core(), { ...target, to: 'suspended', ending: 'moved' })).rejects.toMatchObject(wrong);
    await Aid.move(office.core(), { ...target, to: 'ended', ending: 'moved' });
    expect(await Aid.move(office.core(), { ...target, to: 'proposed' })).not.toHaveProperty('ending');
  });
});

describe('what a citizen is told', () => {
  const standings = [
    ...aidStates.filter((state) => state !== 'ended').map((state) => ({ state })),
    ...endings.map((ending) => ({ state: 'ended', ending }) as const),
    { state: 'ended' } as const,
  ];

  it('is another thing for each standing, in both languages, and says what to do', () => {
    const said = standings.map(messageFor);

    for (const language of ['id', 'en'] as const) {
      const texts = said.map((message) => message[language]);
      expect(new Set(texts).size).toBe(standings.length);
      for (const text of texts) expect(text).toMatch(/^\p{Lu}.{30,}\.$/u);
    }
    expect(said.filter(({ id, en }) => id === en)).toEqual([]);
  });

  it('holds no name, no number, no day and none of the officer’s words', async () => {
    const target = await enrolledIn(office.core(), from, program, 'active', { name: 'Zulkifli Contoh' });
    const why = 'menurut Zulkifli sudah punya toko';
    await Aid.move(office.core(), { ...target, to: 'ended', ending: 'graduated', reason: why });

    const { data } = await run('22-enrollment-history', { id: inputOf(target).household });

    const [enrollment] = data.household.enrollments;
    expect(enrollment).toMatchObject({ state: 'ENDED', ending: 'GRADUATED' });
    expect(`${enrollment.told} ${enrollment.toldEn}`).not.toMatch(/Zulkifli|toko|\d/);
    expect(enrollment.toldEn).toContain('your family’s situation improved');
  });
});

describe('the life of an enrollment', () => {
  const actor = (id: string, role: 'dinsos' | 'finance') => ({ ...systemActor(id), role });

  it('tells of each step the day, who took it, as what, by which operation, and why', async () => {
    const { id: household } = await registered(office, from);
    const target = { household, program };
    await Aid.enroll(office.core(), { ...target, since: daysFromToday(-30), reason: 'hasil musyawarah' });
    const steps = [
      [officerOf(VILLAGE), { to: 'verified', since: daysFromToday(-20), reason: 'sudah dikunjungi' }],
      [actor('dinsos-7', 'dinsos'), { to: 'approved', since: daysFromToday(-10), reason: 'SK penetapan' }],
      [actor('dinsos-8', 'dinsos'), { to: 'ended', ending: 'died', since: daysFromToday(-1), reason: 'laporan RT' }],
    ] as const;
    for (const [who, step] of steps) await Aid.move(office.core(who), { ...target, ...step });

    const { data, extensions } = await run('22-enrollment-history', { id: inputOf(target).household });

    const [{ history, told: now }] = data.household.enrollments;
    expect(history.nodes).toMatchObject([
      {
        by: { code: 'dinsos-8' },
        role: 'DINSOS',
        operation: 'moveEnrollment',
        why: 'laporan RT',
        state: { state: 'ENDED', since: daysFromToday(-1), ending: 'DIED' },
      },
      {
        by: { code: 'dinsos-7' },
        role: 'DINSOS',
        operation: 'moveEnrollment',
        why: 'SK penetapan',
        state: { state: 'APPROVED', since: daysFromToday(-10), ending: null },
      },
      {
        by: { code: 'officer-1' },
        role: 'OFFICER',
        operation: 'moveEnrollment',
        why: 'sudah dikunjungi',
        state: { state: 'VERIFIED', since: daysFromToday(-20) },
      },
      {
        by: { code: 'test' },
        role: 'SYSTEM',
        operation: 'enrollInProgram',
        why: reason,
        state: { state: 'PROPOSED', since: daysFromToday(-30) },
      },
    ]);
    expect(history.nodes[0].state.told).toBe(now);
    expect(history.nodes.every(({ at }: { at: string }) => at.startsWith(new Date().toISOString().slice(0, 4)))).toBe(true);
    // The household, each of the two lists, the programmes, and who took the steps, as staff and as officials.
    expect(extensions?.cost.calls).toBe(6);
  });

  it('is read page by page, and only by who may see histories', async () => {
    const target = await enrolledIn(office.core(), from, program, 'active');
    await Aid.move(office.core(), { ...target, to: 'suspended', reason });
    const id = inputOf(target).household;
    const { text } = savedOperation('22-enrollment-history');

    const reader = office.core(actor('dinsos-7', 'dinsos'));
    const first = await Aid.history(reader, { ...target, page: { first: 1 } });
    const second = await Aid.history(reader, { ...target, page: { first: 1, after: first.rows[0]?.cursor } });

    expect([first, second].map(({ rows }) => rows.map(({ value }) => value.value?.state))).toEqual([['suspended'], ['active']]);
    for (const who of [{ role: 'village_head', village: VILLAGE }, { role: 'ministry' }] as const) {
      const { data } = await office.as(who).send(text, { id });
      expect(data.household.enrollments).toMatchObject([{ state: 'SUSPENDED', history: null }]);
    }
    expect((await office.as(officer).send(text, { id })).data.household.enrollments[0].history.nodes).toHaveLength(2);
  });
});
