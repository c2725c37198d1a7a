export const changeSets = {
  assignStaff: 83,
  updateStaff: 87,
  handOver: 93,
  takeLeave: 87,
  endLeave: 83,
} as const;
