import * as Aid from '@puskesos/core/aid';
import { receiveDecile } from '@puskesos/core/aid/decile';
import { recordFinding } from '@puskesos/core/aid/finding';
import * as Delivery from '@puskesos/core/delivery';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import { knownPrograms } from '@puskesos/core/program/known-programs';
import * as Survey from '@puskesos/core/survey';
import * as Training from '@puskesos/core/training';
import { freshStores } from '../engine/stores.ts';
import { family, VILLAGE } from '../register/people.ts';
import { deeds } from './any-deed.ts';
import { another, DAY, puskesos, reason, Walk } from './any-walk.ts';
import { cash, maker, parcels, withBudget } from './cycles.ts';
import { withForms } from './surveyed.ts';

/** What a walk begins with, so that whatever may be done can be: people, aid on lists that are approved, a training held months ago. */
export async function begun(): Promise<Walk> {
  const walk = new Walk(await freshStores((stores) => withBudget(stores)));
  const start = walk.time;
  walk.time -= 130 * DAY;
  for (const program of knownPrograms) await Program.add(walk.system, program);
  await withForms(walk.stores, 2);
  for (let n = 0; n < 6; n += 1) {
    walk.rolled([n, n]);
    await deeds['register']?.(walk);
  }
  const trained = await taught(walk);
  walk.time = start;
  await Training.complete(walk.officer, { enrollment: trained, certificate: { number: 'S-1', on: walk.day() } });
  await listed(walk);
  await told(walk);
  walk.rolled([]);
  await deeds['training']?.(walk);
  return walk;
}

/** Somebody who was there, all but for the certificate. */
async function taught(walk: Walk): Promise<string> {
  walk.rolled([]);
  await deeds['training']?.(walk);
  await walk.look();
  const [training] = walk.records.of('training');
  const [home] = walk.records.of('household') as unknown as Household.Household[];
  const who = { training: String(training?.id), household: home?.id ?? '', member: home?.members[0]?.id ?? '' };
  const { id } = await Training.request(walk.officer, who);
  await Training.confirm(walk.officer, { enrollment: id });
  walk.time += 10.5 * DAY;
  await Training.attend(walk.officer, { training: who.training, session: '1', present: [{ enrollment: id, present: true }] });
  return id;
}

/** Two who receive, of whom one is a woman who earns the living, on lists that may be paid and handed over by. */
async function listed(walk: Walk): Promise<void> {
  for (const program of [cash.id, parcels.id]) {
    const whole = family(walk.from, { village: VILLAGE });
    const [, mother, ...children] = whole.members;
    const members =
      program === cash.id && mother ? [{ ...mother, relation: 'head' as const, occupation: 'PEDAGANG' }, ...children] : whole.members;
    const { id: household } = await Household.register(walk.dinsos, { ...whole, members });
    walk.known.push(whole);
    await receiveDecile(walk.dinsos, { household, decile: 2, date: walk.day(-20), source: 'DTSEN contoh' });
    await recordFinding(walk.officer, { household, finding: 'extreme_poor', date: walk.day(-10) });
    await Aid.enroll(walk.dinsos, {
      household,
      program,
      state: 'active',
      since: walk.day(-30),
      standIn: 'hanya satu petugas bulan ini',
      reason,
    });
    const { id } = await Delivery.start(walk.as(maker), { program, period: '2026-Q2' });
    await walk.work();
    await Delivery.approve(walk.dinsos, { cycle: id, reason });
    await walk.work();
  }
}

/** A home of which two people were told differently, by a version that the next has no words for. */
async function told(walk: Walk): Promise<void> {
  await walk.look();
  const home = walk.records.of('household').find(({ village }) => village === VILLAGE);
  const startedAt = new Date(walk.time - DAY).toISOString();
  for (const [by, toilet] of [
    [puskesos, 'own'],
    [another, 'none'],
  ] as const) {
    const answers = Object.entries({ toilet, motorcycle: 'yes' }).map(([item, value]) => ({ item, value, at: startedAt }));
    const about = {
      visit: `kunjungan-${by.id}`,
      household: home?.id ?? '',
      version: 2,
      device: 'hp-1',
      startedAt,
      outcome: 'answered' as const,
    };
    await Survey.upload(walk.as(by), { ...about, answers });
  }
}

/** What has to be done for it before, where nothing of it is left to do it to. */
export const leadsTo: Readonly<Record<string, readonly string[]>> = {
  handedOver: ['enrol', 'list', 'listApproved'],
  paid: ['enrol', 'list', 'listApproved'],
  cameBack: ['paid', 'handedOver'],
  released: ['held'],
  drawn: ['handedOver', 'paid'],
  checked: ['drawn'],
  listClosed: ['list', 'listApproved'],
  reviewed: ['ranked', 'finding'],
  confirmed: ['enrol', 'finding', 'life'],
  told: ['planned', 'days'],
  calledOff: ['planned'],
  serviceSaid: ['case', 'taken', 'recommended', 'decided'],
  decided: ['case', 'taken', 'recommended'],
  caseAgain: ['case', 'caseClosed'],
  seenAgain: ['visitedHome'],
  conflictSettled: ['visitedHome', 'visitedHome'],
  crossChecked: ['visitedHome', 'questionnaire', 'published'],
  published: ['questionnaire'],
  replaced: ['enrol', 'enrol', 'verified'],
  rejected: ['enrol', 'enrol'],
  ended: ['enrol', 'enrol'],
  suspended: ['enrol', 'enrol'],
  verified: ['enrol'],
  approved: ['enrol', 'verified'],
  recommended: ['case', 'taken'],
  active: ['enrol', 'approved'],
  assessed: ['women'],
  visited: ['women', 'assessed'],
  livesFromIt: ['women', 'assessed', 'visited', 'days', 'visited'],
  pathClosed: ['pathAgain', 'register', 'women'],
  pathAgain: ['women', 'assessed', 'pathClosed', 'livesFromIt'],
  measuredBefore: ['training', 'asked'],
  accepted: ['training', 'asked'],
  came: ['training', 'asked', 'accepted', 'days'],
  certified: ['training', 'asked', 'accepted', 'days', 'came'],
  declined: ['letter'],
  suggestionTaken: ['letter'],
  objectionAnswered: ['objected'],
  deliberated: ['proposed', 'proposalMoved'],
  deliberationSigned: ['proposed', 'proposalMoved', 'deliberated'],
  double: ['claimed'],
  supplement: ['list', 'listApproved'],
};
