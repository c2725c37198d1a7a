import { type Day, daysLater, rowOn } from '../shared/clock.ts';

/** Days and limits of what citizens send in. A new row follows the old when it is decided otherwise; a letter keeps the day it was told. */

const answering = [
  { from: '2025-07-01', within: 14, source: 'Sanggah through cekbansos: the local office answers within 14 days' },
] as const;

const deskRules = [
  {
    from: '2025-07-01',
    /** What was not answered in time goes to the camat, and after so many days more to Dinsos. */
    escalated: 7,
    /**
     * Letters a day that one connection may send, in all and about one recipient. A mobile network puts a whole kecamatan behind one
     * connection, so the first is wide. Only who sends is limited: a limit that strangers share is a lock that any of them can turn.
     */
    bySource: { all: 40, entry: 3 },
    /** Letters a day, from whomever, after which one that is to the same recipient or names the same RT joins what waits there. */
    ownFile: { village: 60, entry: 5 },
    /** Days for which a sender can follow a letter; the office's own record stays. */
    followed: 400,
    source: 'unsourced: pegangan awal sampai Dinsos menetapkan aturan kiriman warga',
  },
] as const;

const deskRulesOn = (day: Day) => rowOn(deskRules, day);

export const answerBy = (raisedOn: Day): Day => daysLater(raisedOn, rowOn(answering, raisedOn).within);
export const dueAfterEscalation = (day: Day): Day => daysLater(day, deskRulesOn(day).escalated);
export const limitsOn = (day: Day) => deskRulesOn(day).bySource;
/** How many of a day, to a village and about one recipient, are files of their own. */
export const filesOn = (day: Day) => deskRulesOn(day).ownFile;
/** Of the letters that join another's file, so many are kept word by word; of the rest, that they came. */
export const VOICES_KEPT = 20;
export const followedFor = (raisedOn: Day): number => deskRulesOn(raisedOn).followed;
