/**
 * How many items each operation of core writes in one transaction at most, with the history and the receipt of the request: 100 is what DynamoDB
 * takes. `schema/change-sets.test.ts` holds the list against core.
 */

/** They grow with what is stored or asked, and are driven there: exactly so many, in the test file that is named. */
export const changeSets = {
  assignStaff: 83,
  updateStaff: 87,
  handOver: 93,
  takeLeave: 87,
  endLeave: 83,
  registerHousehold: 93,
  recordLife: 96,
  moveMember: 99,
  relocateHousehold: 83,
  recordFinding: 63,
  correctMember: 92,
  reconcilePayments: 82,
  lapseLines: 99,
  drawSample: 91,
  openTraining: 45,
  recordAttendance: 81,
  // As many tasks as a household has lines of aid.
  uploadVisit: 71,
  importDwelling: 67,
  freezeCycle: 24,
  // Three for each year that an enrollment holds a place of: seven years here, thirty fit.
  enrollInProgram: 12,
  moveEnrollment: 28,
  activateApproved: 8,
  confirmAid: 28,
  renewCommitment: 6,
  replaceRecipient: 39,
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
  reconcilePayments: 'delivery/bounds',
  lapseLines: 'delivery/bounds',
  drawSample: 'delivery/bounds',
  openTraining: 'training/bounds',
  recordAttendance: 'training/bounds',
  uploadVisit: 'survey/bounds',
  importDwelling: 'survey/bounds',
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
};

/**
 * They write as much whatever is stored. What they write beside the record and its history: a purse with its ledger and commitment for each of
 * the years that an enrollment holds money of, tasks, counters, who is next in a queue, one figure for each of 20 kecamatan.
 */
export const constant: Readonly<Record<string, number>> = {
  releaseUnpayable: 4,

  receiveDecile: 5,
  settleReview: 4,
  correctAddress: 3,
  nameCollector: 3,
  changeHead: 4,
  addMember: 31,
  changeFamilyCard: 10,
  correctFamilyCard: 10,

  registerCase: 7,
  takeCase: 5,
  recommendCase: 5,
  decideCase: 10,
  recordReferralAnswer: 5,
  closeCase: 10,
  reopenCase: 6,
  escalateCase: 5,
  setCaseAccused: 6,
  declineSuggestion: 7,

  propose: 11,
  moveProposal: 17,
  recordDeliberation: 4,
  ratifyDeliberation: 6,
  acknowledgeDeliberation: 6,
  publishDeliberation: 5,

  startCycle: 4,
  startSupplementaryCycle: 4,
  rebuildCycle: 7,
  approveCycle: 5,
  closeCycle: 5,
  stallCycle: 2,
  holdLine: 8,
  excludeLine: 9,
  releaseLine: 8,
  recordDelivery: 9,
  recordReturn: 9,
  recordCheck: 6,
  sealSample: 4,
  beginResults: 4,
  finishResults: 3,
  stallResults: 2,

  openFund: 3,
  changeFundCeiling: 3,
  allocateFund: 4,
  addProgram: 4,
  setProgramAmount: 3,
  setProgramCap: 3,
  setProgramGapRule: 3,
  setProgramConditions: 3,
  setProgramCriteria: 5,
  setProgramExclusion: 3,
  endProgramExclusion: 3,
  closeProgram: 3,
  reopenProgram: 3,

  closeTraining: 3,
  cancelTraining: 3,
  rescheduleSession: 4,
  requestTraining: 18,
  confirmTraining: 7,
  dropTraining: 15,
  completeTraining: 8,
  giveKit: 8,
  spendOnTraining: 4,
  measureLivelihood: 6,
  assessWrse: 6,
  visitWrse: 6,
  graduateWrse: 6,
  closeWrse: 6,
  reassessWrse: 6,

  draftQuestionnaire: 4,
  weighQuestionnaire: 3,
  publishQuestionnaire: 8,
  crossCheck: 4,
  settleConflict: 4,

  addStaff: 6,
  renewContract: 3,
  recordStaffTraining: 3,
  endAssignment: 3,
  planSocialisation: 4,
  recordHeldSocialisation: 3,
  recordSocialisation: 4,
  cancelSocialisation: 3,

  simulateProgram: 4,
  workOnSimulation: 2,
  beginBatch: 3,
  finishBatch: 3,
  beginIntake: 3,
  markIntake: 3,
  finishIntake: 3,
};

export const most: Readonly<Record<string, number>> = { ...constant, ...changeSets };
