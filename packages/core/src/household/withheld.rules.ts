import type { Household } from './shapes.ts';

/** That a household is on no public list goes along with its people. No I/O. */

type Withholding = Pick<Household, 'withheld'>;

/** What holds of a household that takes in all of another: either was withheld, so it is. */
export const withheldOfBoth = ({ withheld: gone }: Withholding, { withheld: stays }: Withholding): Withholding => {
  const withheld = stays ?? gone;
  return withheld ? { withheld } : {};
};

/** What goes along with somebody who leaves: they may be whom it protects. What a family asked for, it asked for itself. */
export const withheldAlong = ({ withheld }: Household): Withholding => (withheld && withheld.ground !== 'asked' ? { withheld } : {});
