/**
 * How many items each operation of core writes in one transaction at most, with the history and the receipt of the request, whether or not it came
 * with a key for one: 100 is what DynamoDB takes. `schema/change-sets.test.ts` holds the list against core.
 */

/** They grow with what is stored or asked, and are driven there: exactly so many, in the test file that is named. */
export const changeSets = {
  assignStaff: 84,
  updateStaff: 88,
  handOver: 95,
  takeLeave: 89,
  endLeave: 85,
  registerHousehold: 93,
  recordLife: 96,
  moveMember: 99,
  relocateHousehold: 83,
  recordFinding: 63,
  correctMember: 92,
  addMember: 80,
  changeHead: 63,
  nameCollector: 11,
  receiveDecile: 64,
  reconcilePayments: 82,
  lapseLines: 99,
  drawSample: 91,
  openTraining: 45,
  recordAttendance: 81,
  // As many tasks as a household has lines of aid.
  uploadVisit: 72,
  importDwelling: 69,
  takeBackDecile: 64,
  takeBackAnswers: 69,
  settleConflict: 66,
  crossCheck: 66,
  freezeCycle: 24,
  // Three for each year that an enrollment holds a place of: seven years here, thirty fit.
  enrollInProgram: 13,
  moveEnrollment: 28,
  activateApproved: 8,
  confirmAid: 28,
  renewCommitment: 6,
  replaceRecipient: 40,
} as const;

export const drivenIn: Readonly<Record<keyof typeof changeSets, string>> = {
  assignStaff: 'staff/bounds',
  updateStaff: 'staff/bounds',
  handOver: 'staff/bounds',
  takeLeave: 'staff/bounds',
  endLeave: 'staff/bounds',
  registerHousehold: 'family/bounds',
  recordLife: 'family/bounds',
  moveMember: 'family/bounds',
  relocateHousehold: 'family/bounds',
  recordFinding: 'family/bounds',
  correctMember: 'family/bounds',
  addMember: 'family/bounds',
  changeHead: 'family/bounds',
  nameCollector: 'family/bounds',
  receiveDecile: 'survey/bounds',
  reconcilePayments: 'delivery/bounds',
  lapseLines: 'delivery/bounds',
  drawSample: 'delivery/bounds',
  openTraining: 'training/bounds',
  recordAttendance: 'training/bounds',
  uploadVisit: 'survey/bounds',
  importDwelling: 'survey/bounds',
  takeBackDecile: 'survey/bounds',
  takeBackAnswers: 'survey/bounds',
  settleConflict: 'survey/bounds',
  crossCheck: 'survey/bounds',
  freezeCycle: 'delivery/bounds',
  enrollInProgram: 'aid/bounds',
  moveEnrollment: 'aid/bounds',
  activateApproved: 'aid/bounds',
  confirmAid: 'aid/bounds',
  renewCommitment: 'aid/bounds',
  replaceRecipient: 'aid/bounds',
};

/** Two families' people with all that is theirs: beyond a transaction it is refused, and done a few people or lines at a time. */
export const inParts: Readonly<Record<string, string>> = {
  mergeHouseholds: 'family/bounds',
  splitHousehold: 'family/bounds',
  settleDouble: 'family/bounds',
  answerObjection: 'inbox/bounds',
  importResidents: 'family/full',
  takeBackFamily: 'intake/undo',
};

/**
 * They write as much whatever is stored: beside the record and its history a purse with its ledger and commitment, tasks, counters, who is next in
 * a queue. None writes more in any test, and a whole run reaches each number exactly (`support/bounds-met.ts`).
 */
const constant: Readonly<Record<string, number>> = {
  releaseUnpayable: 4,

  settleReview: 4,
  correctAddress: 3,
  changeFamilyCard: 7,
  correctFamilyCard: 8,

  registerCase: 8,
  takeCase: 6,
  recommendCase: 6,
  decideCase: 10,
  recordReferralAnswer: 6,
  closeCase: 10,
  reopenCase: 7,
  escalateCase: 7,
  setCaseAccused: 6,
  declineSuggestion: 7,

  propose: 12,
  moveProposal: 18,
  recordDeliberation: 4,
  ratifyDeliberation: 6,
  acknowledgeDeliberation: 6,
  publishDeliberation: 5,

  startCycle: 4,
  startSupplementaryCycle: 4,
  rebuildCycle: 7,
  approveCycle: 5,
  closeCycle: 5,
  stallCycle: 4,
  holdLine: 5,
  excludeLine: 9,
  releaseLine: 5,
  recordDelivery: 10,
  recordReturn: 10,
  recordCheck: 7,
  sealSample: 4,
  beginResults: 4,
  finishResults: 3,
  stallResults: 3,

  openFund: 3,
  changeFundCeiling: 3,
  allocateFund: 4,
  addProgram: 4,
  setProgramAmount: 4,
  setProgramCap: 4,
  setProgramGapRule: 4,
  setProgramConditions: 4,
  setProgramCriteria: 6,
  setProgramExclusion: 4,
  endProgramExclusion: 4,
  closeProgram: 4,
  reopenProgram: 4,

  closeTraining: 3,
  cancelTraining: 4,
  rescheduleSession: 4,
  requestTraining: 18,
  confirmTraining: 7,
  dropTraining: 15,
  completeTraining: 8,
  giveKit: 8,
  spendOnTraining: 4,
  measureLivelihood: 6,
  assessWrse: 5,
  visitWrse: 5,
  graduateWrse: 5,
  closeWrse: 5,
  reassessWrse: 4,

  draftQuestionnaire: 4,
  weighQuestionnaire: 3,
  publishQuestionnaire: 8,

  addStaff: 6,
  renewContract: 3,
  recordStaffTraining: 3,
  endAssignment: 4,
  planSocialisation: 4,
  recordHeldSocialisation: 3,
  recordSocialisation: 4,
  cancelSocialisation: 4,

  simulateProgram: 4,
  workOnSimulation: 2,
  beginBatch: 3,
  finishBatch: 3,
  beginIntake: 3,
  markIntake: 3,
  finishIntake: 3,

  prepareUpload: 2,
  startImport: 4,
  stopImport: 3,
  undoImport: 4,
  // Of one year's money; three more where the next has begun.
  takeBackEnrollment: 11,
  workOnImport: 2,
  leaveFamily: 3,

  recountIndicators: 3,
};

/** They write no history that tells their name, and are known by the types of what they write. */
export const untold: Readonly<Record<string, string>> = {
  releaseUnpayable: '(commitment, ledger-line)',
  spendOnTraining: '(commitment, ledger-line)',
  workOnSimulation: '(simulation)',
  weighQuestionnaire: '(pass, work)',
  recountIndicators: '(counting, work)',
  prepareUpload: '(upload)',
  workOnImport: '(import)',
  leaveFamily: '(left alone)',
};

export const most: Readonly<Record<string, number>> = { ...constant, ...changeSets };
