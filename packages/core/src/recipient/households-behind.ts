/** For whoever has letters about lines of the public lists: an operation, never a request of the public's. */
export { householdsBehind } from './entry-of.store.ts';
