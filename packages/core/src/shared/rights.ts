/** What somebody may do in which role; where, is told by their scope. */
export const roles = ['officer', 'village_head', 'camat', 'dinsos', 'finance', 'ministry', 'auditor', 'system'] as const;

export type Role = (typeof roles)[number];

export type Right =
  /** See households, members and aid. */
  | 'household.read'
  | 'household.write'
  /** See names and addresses; without it they come masked. */
  | 'names.read'
  /** Read a NIK or KK number in clear; each such read is logged. */
  | 'numbers.read'
  /** Read who read numbers in clear, when and why. */
  | 'readings.read'
  | 'program.write'
  | 'aid.write'
  /** See budgets, what of them is allocated, committed and realised. */
  | 'fund.read'
  | 'fund.write'
  /** Build and settle the cycles of delivery. */
  | 'delivery.write'
  | 'delivery.approve'
  | 'staff.read'
  | 'staff.write'
  /** See what trainings there are and how they went; who is in them asks household.read. */
  | 'training.read'
  /** Open trainings, invite, pay for them. */
  | 'training.write'
  /** Enroll people of one's villages, and accompany them. */
  | 'training.enroll'
  /** See what is built and mended for places, by whichever office. */
  | 'intervention.read'
  /** Plan it, and record what becomes of it. */
  | 'intervention.write'
  /** Set what the regency is to reach. */
  | 'target.write'
  /** See proposals, village deliberations and what became of them. */
  | 'proposal.read'
  /** Propose households, move proposals; each move asks for its own role besides. */
  | 'proposal.write'
  /** See answers to questionnaires and visits to homes. */
  | 'survey.read'
  /** Visit homes and cross-check answers. */
  | 'survey.write'
  /** Change the questionnaires themselves. */
  | 'questionnaire.write'
  /** See complaints and referrals. */
  | 'case.read'
  | 'case.write'
  /** See what citizens object to and suggest. */
  | 'inbox.read'
  | 'inbox.write'
  /** See what waits for oneself. */
  | 'task.read'
  /** Declare, review and close pockets of poverty. */
  | 'pocket.write'
  | 'intake.write'
  | 'list.publish'
  | 'history.read'
  /** See who may sign in, as what. */
  | 'account.read'
  | 'account.write'
  /** Read who changed which records, of whatever kind, by person and by day. */
  | 'changes.read';

export const rights: Record<Role, readonly Right[]> = {
  officer: [
    'household.read',
    'household.write',
    'names.read',
    'numbers.read',
    'aid.write',
    'staff.read',
    'training.read',
    'intervention.read',
    'training.enroll',
    'intake.write',
    'history.read',
    'proposal.read',
    'proposal.write',
    'survey.read',
    'survey.write',
    'case.read',
    'case.write',
    'inbox.read',
    'inbox.write',
    'task.read',
  ],
  village_head: [
    'household.read',
    'names.read',
    'numbers.read',
    'staff.read',
    'training.read',
    'intervention.read',
    'proposal.read',
    'proposal.write',
    'survey.read',
    'inbox.read',
    'task.read',
  ],
  camat: [
    'household.read',
    'names.read',
    'staff.read',
    'fund.read',
    'training.read',
    'intervention.read',
    'proposal.read',
    'proposal.write',
    'survey.read',
    'case.read',
    'case.write',
    'inbox.read',
    'inbox.write',
    'task.read',
  ],
  dinsos: [
    'household.read',
    'household.write',
    'names.read',
    'numbers.read',
    'readings.read',
    'program.write',
    'aid.write',
    'fund.read',
    'fund.write',
    'delivery.write',
    'delivery.approve',
    'staff.read',
    'staff.write',
    'account.read',
    'account.write',
    'training.read',
    'intervention.read',
    'training.write',
    'training.enroll',
    'intervention.write',
    'target.write',
    'pocket.write',
    'intake.write',
    'list.publish',
    'history.read',
    'proposal.read',
    'proposal.write',
    'survey.read',
    'survey.write',
    'questionnaire.write',
    'case.read',
    'case.write',
    'inbox.read',
    'inbox.write',
    'task.read',
  ],
  finance: [
    'household.read',
    'names.read',
    'program.write',
    'fund.read',
    'fund.write',
    'delivery.write',
    'delivery.approve',
    'staff.read',
    'training.read',
    'intervention.read',
    'training.write',
    'history.read',
    'proposal.read',
  ],
  ministry: ['household.read', 'fund.read', 'staff.read', 'training.read', 'intervention.read', 'proposal.read', 'survey.read'],
  auditor: [
    'household.read',
    'names.read',
    'numbers.read',
    'readings.read',
    'fund.read',
    'staff.read',
    'account.read',
    'training.read',
    'intervention.read',
    'history.read',
    'changes.read',
    'proposal.read',
    'survey.read',
    'case.read',
    'inbox.read',
  ],
  system: [
    'household.read',
    'household.write',
    'names.read',
    'program.write',
    'aid.write',
    'fund.read',
    'fund.write',
    'delivery.write',
    'staff.read',
    'staff.write',
    'account.read',
    'account.write',
    'training.read',
    'intervention.read',
    'training.write',
    'training.enroll',
    'intervention.write',
    'target.write',
    'pocket.write',
    'intake.write',
    'list.publish',
    'proposal.read',
    'proposal.write',
    'survey.read',
    'survey.write',
    'questionnaire.write',
    'case.read',
    'case.write',
    'inbox.read',
    'inbox.write',
    'task.read',
  ],
};
