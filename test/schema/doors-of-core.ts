/**
 * The ways into an operation beside its mutation, as `schema/doors-of-core.test.ts` finds them in the code: of each refusal that may come there the
 * test that runs into it, or why it can't come to that.
 */

type Door = Readonly<Record<string, string | { readonly closed: string }>>;
const closed = (why: string) => ({ closed: why }) as const;

const asEnrolled = 'a recipient already: nothing is asked of them anew but who is there and what excludes it';
const same = closed(asEnrolled);
const locked = closed('each booking has a name of its own in the ledger');
const within = closed('whole batches are cut to size by their own operation');
const given = closed('what is set aside for the line is what it takes');
const back = closed('only gives back');
const withdrawn = 'a proposal is withdrawn with those whom it is for';
const unlocated = closed('a file that is of no one village is compared with none');
const noPlace = closed('who is paid has a place already');

const enrolling = (file: string): Door => ({
  BudgetExceeded: file,
  EligibilityUnknown: file,
  ExcludedByProgram: file,
  HouseholdFull: file,
  NoAllocation: file,
  NoAmount: file,
  NobodyThere: file,
  NotEligible: file,
  QuotaFull: file,
  WrongBeneficiary: file,
  MoveNotAllowed: closed('who receives already is told as that, and not set back'),
  SamePerson: 'aid/made-active',
  RealisedTwice: locked,
});

const planned = closed('a file’s plan is made by the operation’s own rules, and told before anything is done');
const drafted = closed('the draft is found, or made, the moment before');

export const doors: Readonly<Record<string, Door>> = {
  'addProgram by programStep': { ProgramExists: planned },
  'closeProgram by followed': { PastIsSettled: planned, ProgramEnded: planned },
  'setProgramAmount by amounts': { AmountOverlaps: planned, PastIsSettled: planned },
  'setProgramCap by caps': { PastIsSettled: planned, RuleOverlaps: planned },
  'setProgramCriteria by criteria': { PastIsSettled: planned },
  'setProgramExclusion by excludes': { ExclusionOverlaps: planned, PastIsSettled: planned },
  'setProgramGapRule by gapRules': { PastIsSettled: planned, RuleOverlaps: planned },
  'weighQuestionnaire by publish': { NoDraft: drafted },
  'publishQuestionnaire by carryOver': { NoDraft: drafted, NotWeighed: drafted },
  'enrollInProgram by ParticipantImporter': { ...enrolling('aid/every-door'), HouseholdFull: 'family/full' },
  'enrollInProgram by approved': {
    ...enrolling('aid/second-doors'),
    EligibilityUnknown: 'aid/second-doors',
    SamePerson: 'aid/hands',
    WrongBeneficiary: closed('of those in the gap the ones the programme is for are chosen'),
    ExcludedByProgram: closed('who is excluded is in no gap of the programme'),
  },
  'enrollInProgram by waiting': {
    ...Object.fromEntries(Object.keys(enrolling('')).map((refusal) => [refusal, closed('tried as approved the moment before')])),
    SamePerson: 'aid/hands',
  },
  'activateApproved by activateApproved': {
    MoveNotAllowed: 'aid/second-doors',
    SamePerson: 'aid/made-active',
    ExcludedByProgram: 'aid/second-doors',
    NobodyThere: closed('whose people are gone is suspended with them'),
    ...Object.fromEntries(
      [
        'BudgetExceeded',
        'EligibilityUnknown',
        'HouseholdFull',
        'NoAllocation',
        'NoAmount',
        'NotEligible',
        'QuotaFull',
        'WrongBeneficiary',
      ].map((refusal) => [refusal, same]),
    ),
    RealisedTwice: locked,
  },
  'renewCommitment by renewed': {
    BudgetExceeded: 'aid/second-doors',
    NoAllocation: 'aid/second-doors',
    NoAmount: 'aid/second-doors',
    QuotaFull: 'aid/second-doors',
    RealisedTwice: locked,
  },
  'receiveDecile by receiveFromFile': { OlderNews: 'household/older-news' },
  'beginIntake by importAll': { OtherRegion: unlocated },
  'beginIntake by importParticipants': { OtherRegion: unlocated },
  'beginIntake by importResidents': { OtherRegion: 'intake/imports' },
  'importResidents by importFamily': {
    NumberTaken: 'household/taken-elsewhere',
    HouseholdFull: 'family/full',
    BudgetExceeded: back,
    NoAllocation: back,
    QuotaFull: back,
    RealisedTwice: locked,
  },
  'takeBackFamily by takeBack': {
    NumberTaken: closed('what a household had before it still has, if on a closed card'),
    HouseholdFull: closed('it had room for them before'),
    BudgetExceeded: back,
    NoAllocation: back,
    QuotaFull: back,
    RealisedTwice: locked,
  },
  'takeBackEnrollment by takeBack': {
    HouseholdFull: closed('it had room for them before'),
    BudgetExceeded: back,
    NoAllocation: back,
    NoAmount: back,
    QuotaFull: back,
    RealisedTwice: locked,
  },
  'importDwelling by DwellingImporter': {
    ...Object.fromEntries(
      ['NoFirstVisit', 'SameVisitor', 'UnknownVersion', 'UnmappableAnswer'].map((refusal) => [
        refusal,
        closed('of nobody’s visit, under the version in force, with answers that the file’s reader makes'),
      ]),
    ),
  },
  'importVisit by VisitImporter': Object.fromEntries(
    ['NoFirstVisit', 'NoOfficer', 'NotAtWork', 'OthersVisit', 'SameVisitor', 'UnknownVersion', 'UnmappableAnswer', 'VisitDiffers'].map(
      (refusal) => [refusal, 'intake/visits'],
    ),
  ),
  'uploadVisit by uploadMany': {
    NoFirstVisit: 'survey/survey',
    SameVisitor: 'survey/survey',
    UnknownVersion: 'survey/survey',
    UnmappableAnswer: 'survey/versions',
    VisitDiffers: 'survey/survey',
  },
  'moveProposal by moveMany': {
    ...Object.fromEntries(
      ['EligibilityUnknown', 'ExcludedByProgram', 'HouseholdFull', 'NoAmount', 'NotEligible'].map((refusal) => [
        refusal,
        'proposal/acceptance-refused',
      ]),
    ),
    FoundOtherwise: 'proposal/proposal',
    NobodyThere: closed(withdrawn),
    ...Object.fromEntries(
      ['BudgetExceeded', 'NoAllocation', 'QuotaFull'].map((refusal) => [refusal, closed('they wait on the list instead')]),
    ),
    RealisedTwice: locked,
    WrongBeneficiary: closed('refused when it was proposed'),
    NotVisited: 'proposal/proposal',
    ProposalMoveNotAllowed: 'proposal/proposal',
    SamePerson: 'proposal/proposal',
    WindowClosed: 'proposal/proposal',
  },
  'reconcilePayments by applyGroup': {
    CycleNotReady: 'delivery/office',
    WrongKind: 'delivery/results',
    BudgetExceeded: 'delivery/results',
    NoAllocation: given,
    QuotaFull: noPlace,
    RealisedTwice: locked,
  },
  'lapseLines by lapseOpen': { CycleNotReady: within, BudgetExceeded: back, NoAllocation: back, QuotaFull: back, RealisedTwice: locked },
  'releaseUnpayable by lapseOpen': { BudgetExceeded: back, NoAllocation: back, QuotaFull: back, RealisedTwice: locked },
  'beginResults by submit': { AlreadyReconciled: 'delivery/office' },
  'beginBatch by closeGap': { NoAllocation: 'aid/second-doors', NoAmount: 'aid/second-doors' },
};

/** Deeds on people, which their aid follows. */
const people = [
  'addMember',
  'changeFamilyCard',
  'changeHead',
  'correctFamilyCard',
  'correctMember',
  'mergeHouseholds',
  'moveMember',
  'recordLife',
  'relocateHousehold',
  'settleDouble',
  'splitHousehold',
] as const;
const stopping = ['excludeLine', 'holdLine', 'releaseLine'] as const;
const going = ['activateApproved', 'confirmAid'] as const;
/** It tells of each of many by itself, and is tried so as a door of its own. */
const ofEach = { why: 'told of each of many by itself', of: ['activateApproved'] } as const;
const judged = { why: 'who goes on is a recipient already, and is judged no more', of: going } as const;

/** What the code can come to, and the operation can't: of which mutations, and why. */
export const impossible: Readonly<Record<string, { readonly why: string; readonly of: readonly string[] }>> = {
  BudgetExceeded: {
    why: 'what goes along stays on the allocation that it was taken from, and else it is only given back; who is accepted waits on the list instead',
    of: [...people, ...stopping, ...going, 'answerObjection', 'moveProposal', 'recordReturn'],
  },
  NoAllocation: {
    why: 'it is there for whatever was taken from it, and is never taken away; who is accepted waits on the list instead',
    of: [...people, ...stopping, ...going, 'answerObjection', 'moveProposal', 'recordDelivery', 'recordReturn'],
  },
  QuotaFull: {
    why: 'a seat goes along, and is given back; money without one takes none; who is accepted waits on the list instead',
    of: [
      ...people,
      ...stopping,
      ...going,
      'answerObjection',
      'giveKit',
      'moveProposal',
      'recordDelivery',
      'recordReturn',
      'spendOnTraining',
    ],
  },
  RealisedTwice: {
    why: 'each entry of the ledger is named after the version or the sum that it makes, and no other writes that',
    of: [
      ...people,
      ...stopping,
      ...going,
      'answerObjection',
      'enrollInProgram',
      'giveKit',
      'moveEnrollment',
      'moveProposal',
      'recordDelivery',
      'recordReturn',
      'replaceRecipient',
    ],
  },
  NumberTaken: {
    why: 'the numbers stay whose they are, or go from the one who has them to the other in that step',
    of: ['answerObjection', 'changeHead', 'mergeHouseholds', 'moveMember', 'recordLife', 'relocateHousehold', 'settleDouble'],
  },
  PocketOverlaps: { why: 'no village comes that it does not hold already', of: ['closePocket', 'reviewPocket'] },
  AlreadyAssigned: { why: 'what the other holds there already is left as it is', of: ['handOver', 'takeLeave'] },
  HouseholdFull: {
    why: 'nobody and nothing comes that was not counted before, or more than its input takes',
    of: [
      ...[
        'answerObjection',
        'changeHead',
        'correctFamilyCard',
        'correctMember',
        'registerHousehold',
        'relocateHousehold',
        'replaceRecipient',
      ],
      ...['splitHousehold', ...going],
    ],
  },
  EligibilityUnknown: judged,
  NotEligible: judged,
  WrongBeneficiary: {
    why: `${judged.why}; a proposal when it was made, and who waits when they were put on the list`,
    of: [...judged.of, 'moveEnrollment', 'moveProposal', 'replaceRecipient'],
  },
  NoAmount: judged,
  ExcludedByProgram: ofEach,
  MoveNotAllowed: ofEach,
  SamePerson: ofEach,
  NobodyThere: {
    why: `${ofEach.why}; ${withdrawn}, and who waits leaves the waiting list`,
    of: [...ofEach.of, 'moveProposal', 'replaceRecipient'],
  },
};
