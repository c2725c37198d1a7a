/** Items that hold a list: of what, how large each is about, where one would end at 400 KB, and what holds it below. */

export interface GrowingItem {
  readonly item: string;
  readonly holds: string;
  readonly bytesOfOne: number;
  readonly boundedBy: string;
  /** Bounded by a rule; otherwise who would write more is refused as TOO_MUCH_AT_ONCE, and what is there stays. */
  readonly ruled: boolean;
}

export const MOST_BYTES = 400 * 1_024;

export const growingItems: readonly GrowingItem[] = [
  { item: 'gap_kept', holds: 'households of a village’s gap', bytesOfOne: 43, boundedBy: 'parts of 5,000', ruled: true },
  { item: 'simulation_part', holds: 'households of a what-if', bytesOfOne: 120, boundedBy: 'pieces of 100,000 signs', ruled: true },
  { item: 'result-rows', holds: 'rows of a result file', bytesOfOne: 150, boundedBy: 'a thousand rows each', ruled: true },
  { item: 'list, version', holds: 'pieces of a village’s list', bytesOfOne: 90, boundedBy: 'pieces of some dozens of lines', ruled: false },
  {
    item: 'answers',
    holds: 'a sixty-fourth of a village’s households',
    bytesOfOne: 210,
    boundedBy: 'some 120,000 households a village',
    ruled: false,
  },
  { item: 'figures', holds: 'programmes of a village', bytesOfOne: 100, boundedBy: 'programmes that run', ruled: false },
  { item: 'ranking', holds: 'villages of an indicator', bytesOfOne: 28, boundedBy: 'some 14,000 villages', ruled: false },
  { item: 'staffing', holds: 'kecamatan', bytesOfOne: 180, boundedBy: 'some 2,200 kecamatan', ruled: false },
  { item: 'totals', holds: 'lists of a place', bytesOfOne: 30, boundedBy: 'kinds of lists and their states', ruled: true },
  { item: 'indicators', holds: 'indicators of a month', bytesOfOne: 60, boundedBy: 'indicators that are known', ruled: true },
  {
    item: 'alike',
    holds: 'people of one name and birth date in a kecamatan',
    bytesOfOne: 140,
    boundedBy: 'some 2,900 namesakes',
    ruled: false,
  },
  { item: 'near', holds: 'words one letter apart', bytesOfOne: 40, boundedBy: 'words that names are made of', ruled: false },
  { item: 'household', holds: 'members, and aid of each', bytesOfOne: 500, boundedBy: '25 as it is registered; some 800', ruled: false },
  { item: 'survey', holds: 'answers of a household', bytesOfOne: 300, boundedBy: '150 answers a form', ruled: true },
  { item: 'questionnaire', holds: 'questions', bytesOfOne: 1_500, boundedBy: '120', ruled: true },
  { item: 'program', holds: 'rows of amounts, criteria, exclusions, caps', bytesOfOne: 600, boundedBy: '50 of each', ruled: true },
  { item: 'deliberation', holds: 'families decided on', bytesOfOne: 300, boundedBy: 'so many a record', ruled: true },
  { item: 'training', holds: 'sessions', bytesOfOne: 120, boundedBy: '60', ruled: true },
  { item: 'training_enrollment', holds: 'attendance', bytesOfOne: 80, boundedBy: '60 sessions', ruled: true },
  { item: 'intervention', holds: 'villages and reports', bytesOfOne: 400, boundedBy: '40 and 60', ruled: true },
  { item: 'socialisation', holds: 'villages', bytesOfOne: 20, boundedBy: '60', ruled: true },
  { item: 'staff', holds: 'qualifications, contracts, trainings', bytesOfOne: 300, boundedBy: '30, 30 and 100', ruled: true },
  { item: 'duties', holds: 'offices and leaves of one person', bytesOfOne: 150, boundedBy: 'some 2,700 in a life', ruled: false },
  { item: 'case', holds: 'events and answers', bytesOfOne: 600, boundedBy: 'some 680 of one case', ruled: false },
  { item: 'batch', holds: 'households of one step', bytesOfOne: 300, boundedBy: '100', ruled: true },
];
