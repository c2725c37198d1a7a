import { type Day, rowOn } from '../shared/clock.ts';

/** Who may ask about their own household, and what a look takes. A new row follows the old when it is decided otherwise. */

const rows = [
  {
    from: '2025-07-01',
    /**
     * Whoever may have a card of their own, and whoever heads the household. A child's NIK and birth date stand on lists of schools and health
     * posts: they would open what the family receives.
     */
    fromAge: 17,
    /** Of the work that a look takes: so many rounds of PBKDF2 for each try, and two to the power of `bits` tries. */
    work: { rounds: 1_000, bits: 7, minutes: 10 },
    /**
     * Looks that take no more than that: of a network in an hour, where a mobile network puts a whole kecamatan behind one address; of one NIK in a day.
     * Beyond the first each doubling takes twice the work, beyond the second each look. Nobody is ever shut out: what strangers share would be
     * a lock that any of them can turn.
     */
    free: { network: 200, person: 3 },
    /** Twice the work so many times at most: 64 times as much. */
    mostSteps: 6,
    /** For so long an objection may be sent in from what was told. */
    ticketMinutes: 30,
    source: 'unsourced: pegangan awal sampai Dinsos menetapkan aturan cek mandiri',
  },
] as const;

export const rulesOn = (day: Day) => rowOn(rows, day);
