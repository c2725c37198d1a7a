/** What the lists above do with the periods of an enrollment, within their own operations. No right is judged here. */

export {
  everListed,
  free as offList,
  getMany as listedPeriods,
  giveBack as leaveList,
  type ListedPeriod,
  latest as latestListed,
  take as takePeriods,
} from './listed-period.store.ts';
