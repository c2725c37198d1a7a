import { type Day, daysLater, rowOn } from '../shared/clock.ts';

/** Days and limits of what citizens send in. A new row follows the old when it is decided otherwise; a letter keeps the day it was told. */

const answering = [
  { from: '2025-07-01', within: 14, source: 'Sanggah through cekbansos: the local office answers within 14 days' },
] as const;

const ours = [
  {
    from: '2025-07-01',
    /** What was not answered in time goes to the camat, and after so many days more to Dinsos. */
    escalated: 7,
    /**
     * Letters a day, so that nobody floods an office of few people: from one connection, to one village, to one recipient. A mobile network
     * puts a whole kecamatan behind one connection, so that limit is wide.
     */
    limits: { bySource: 40, byVillage: 60, byEntry: 5 },
    /** Days for which a sender can follow a letter; the office's own record stays. */
    followed: 400,
    source: 'unsourced: pegangan awal sampai Dinsos menetapkan aturan kiriman warga',
  },
] as const;

const oursOn = (day: Day) => rowOn(ours, day);

export const answerBy = (raisedOn: Day): Day => daysLater(raisedOn, rowOn(answering, raisedOn).within);
export const dueAfterEscalation = (day: Day): Day => daysLater(day, oursOn(day).escalated);
export const limitsOn = (day: Day) => oursOn(day).limits;
export const followedFor = (raisedOn: Day): number => oursOn(raisedOn).followed;
