import type { Goods, Line } from './shapes.ts';

type Listed = Pick<Line, 'rupiah' | 'paid' | 'handovers'> & { readonly goods: Goods };

export const handedOver = ({ handovers }: Pick<Line, 'handovers'>): number => handovers.reduce((sum, { quantity }) => sum + quantity, 0);

/** What a handover is worth: its share of the line, rounded down, and with the last of it all that is left. */
export function worthOf(line: Listed, quantity: number): number {
  const after = handedOver(line) + quantity;
  const total = after === line.goods.quantity ? line.rupiah : Math.floor((line.rupiah * after) / line.goods.quantity);
  return total - line.paid;
}
