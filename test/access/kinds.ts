/**
 * What kinds of records there are, by who may know of one: each type of the schema that has an identity stands in one of these two, or the matrix fails.
 */

/** Of a household, or of a village's people and work: out of reach there is none. */
export const placed: readonly string[] = [
  ...['Household', 'Member', 'Enrollment', 'CycleLine', 'Double', 'HomeVisit', 'Survey', 'WrsePath', 'SampleCheck'],
  ...['Proposal', 'Deliberation', 'Case', 'Objection', 'Suggestion', 'TrainingEnrollment', 'Task', 'LateTask'],
  ...['Import', 'PaymentResults', 'GapBatch', 'Upload', 'Account', 'LedgerLine'],
];

/** Of the regency: its places, its catalogue, its plans, and who works for it where. */
export const open: readonly string[] = [
  ...['Regency', 'District', 'Village', 'Program', 'Regulation', 'Questionnaire', 'Fund', 'Allocation', 'Target', 'Viewer'],
  ...[
    'Training',
    'TrainingSession',
    'Cycle',
    'Simulation',
    'Pocket',
    'Intervention',
    'Socialisation',
    'StaffMember',
    'Assignment',
    'Leave',
  ],
];
