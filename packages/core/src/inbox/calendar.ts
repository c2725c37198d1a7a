/** Days and limits of what citizens send in. */

export const answerWithin = {
  from: '2025-07-01',
  days: 14,
  source: 'Sanggah through cekbansos: the local office answers within 14 days',
} as const;

/** What was not answered in time goes to the camat, and after so many days more to Dinsos. */
export const escalatedWithin = { from: '2025-07-01', days: 7, source: 'unsourced: Dinsos’ to set' } as const;

/**
 * So that nobody floods an office of few people: letters a day from one connection, to one village, and objections to one recipient. A mobile
 * network puts a whole kecamatan behind one connection, so that limit is wide.
 */
export const limits = { from: '2025-07-01', bySource: 40, byVillage: 60, byEntry: 5, source: 'unsourced: Dinsos’ to set' } as const;

/** Days for which a sender can follow a letter; the office's own record stays. */
export const letterKept = { from: '2025-07-01', days: 400, source: 'unsourced: Dinsos’ to set' } as const;
