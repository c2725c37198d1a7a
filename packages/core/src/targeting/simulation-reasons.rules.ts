import type { Household } from '../household/shapes.ts';
import type { Judgement } from '../program/criteria.rules.ts';
import * as found from '../program/criteria-found.rules.ts';
import { listed, say } from '../program/criteria-words.rules.ts';
import type { Message } from '../shared/error.ts';

/** Why somebody would enter or leave, in words; never who. */

/** A tree of tests may be long; what a list says of one row is not. */
const MOST_REASONS = 10;

/** The tests that decided: those that came out as the whole did. */
export const reasonsOf = (judgement: Judgement): Message[] => decisive(judgement).slice(0, MOST_REASONS);

function decisive({ test, answer, asked, found: seen, parts }: Judgement): Message[] {
  const [only] = parts;
  if (test === 'not' && only && only.parts.length > 0) return decisive(only).map(notSo);
  if (test === 'not' || parts.length === 0) return [say(`${asked.id}: ${seen.id}`, `${asked.en}: ${seen.en}`)];
  return parts.filter((part) => part.answer === answer).flatMap(decisive);
}

const notSo = ({ id, en }: Message): Message => say(`Tidak: ${id}`, `Not: ${en}`);

/** What its need rank is told from. */
export const needOf = ({ fieldFinding, officialDecile }: Household): Message =>
  listed([found.finding(fieldFinding), found.decile(officialDecile)], '; ');

/** Receives it in the name of somebody who is no longer to be judged, or in nobody's. */
export const nobodyLeft = say('Tidak ada lagi yang tercatat tinggal di rumah tangga ini', 'Nobody is recorded as living in this household');
export const goneFromHere = say('Tidak lagi tercatat tinggal di rumah tangga ini', 'No longer recorded as living in this household');
export const ofNobody = say(
  'Tercatat atas rumah tangga, sedangkan yang dinilai perorangan',
  'Recorded for the household, while persons are judged',
);

export const withinQuota = (quota: number): Message =>
  say(`Termasuk ${quota} yang paling membutuhkan`, `Among the ${quota} in greatest need`);
export const othersNeedMore = (quota: number): Message =>
  say(
    `Memenuhi syarat; kuota ${quota} habis oleh yang lebih membutuhkan`,
    `Meets the criteria; the quota of ${quota} went to those in greater need`,
  );
export const othersCameFirst = (quota: number): Message =>
  say(
    `Memenuhi syarat; kuota ${quota} habis, dan di antara yang sama membutuhkannya urutan menurut nomor catatan`,
    `Meets the criteria; the quota of ${quota} is used up, and those in equal need come in the order of their records’ ids`,
  );
