export const changeSets = {
  assignStaff: 83,
  updateStaff: 87,
  handOver: 93,
  takeLeave: 87,
  endLeave: 83,
  registerHousehold: 98,
  recordLife: 87,
  relocateHousehold: 83,
  recordFinding: 63,
  reconcilePayments: 96,
  lapseLines: 98,
  drawSample: 90,
} as const;
