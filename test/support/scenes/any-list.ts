import * as Delivery from '@puskesos/core/delivery';
import { another, type Deeds, NothingThere, reason, type Walk } from './any-walk.ts';
import { approver, cash, central, maker, parcels } from './cycles.ts';

/** Whatever may become of payment lists and of what is handed over by them. */

const programs = [cash.id, parcels.id, central.id];
const lineOf = (walk: Walk) => Delivery.lineId(walk.pick('line'));

/** A line of a list that money is paid by, or goods are handed over by. */
function lineIn(walk: Walk, kind: 'cash' | 'goods', ...states: string[]) {
  const cycles = walk.records.of('cycle').filter((one) => one.state === 'approved' && (one['kind'] === 'goods') === (kind === 'goods'));
  return walk.pick('line', (line) => cycles.some(({ id }) => id === line['cycle']) && (states.length === 0 || states.includes(line.state)));
}

export const listDeeds: Deeds = {
  list: async (walk) => {
    const quarter = Math.ceil(Number(walk.day().slice(5, 7)) / 3);
    await Delivery.start(walk.as(maker), { program: programs[walk.dice(3)] ?? cash.id, period: `${walk.day().slice(0, 4)}-Q${quarter}` });
    await walk.work();
  },
  listAgain: async (walk) => {
    await Delivery.rebuild(walk.as(maker), { cycle: walk.pick('cycle', ({ state }) => state === 'frozen').id, reason });
    await walk.work();
  },
  supplement: async (walk) => {
    const { id: cycle } = walk.pick('cycle', (one) => (one.state === 'approved' || one.state === 'closed') && !one['supplement']);
    await Delivery.startSupplement(walk.as(maker), { cycle, reason });
    await walk.work();
  },
  listApproved: (walk) => Delivery.approve(walk.dinsos, { cycle: walk.pick('cycle', ({ state }) => state === 'frozen').id, reason }),
  listClosed: (walk) => Delivery.close(walk.as(maker), { cycle: walk.pick('cycle', ({ state }) => state === 'approved').id, reason }),
  handedOver: (walk) =>
    Delivery.recordDelivery(walk.officer, {
      line: Delivery.lineId(lineIn(walk, 'goods', 'listed', 'partly')),
      quantity: 1 + walk.dice(3),
      receipt: { number: `T-${walk.time}`, receivedBy: 'Penerima Contoh' },
      on: walk.day(),
    }),
  paid: (walk) => {
    const { cycle, village, enrollment, arrears } = lineIn(walk, 'cash');
    const said = (
      [
        { outcome: 'paid' },
        { outcome: 'paid', paid: 50_000, counts: 'total' },
        { outcome: 'failed', reason: 'account_closed' },
        { outcome: 'failed', reason: 'died', tells: 'payment_says_died' },
      ] as const
    )[walk.dice(4)] ?? { outcome: 'paid' };
    const result = { village, enrollment, ...(arrears && { arrears }), ...said };
    return Delivery.reconcile(walk.as(maker), { cycle, file: `hasil-${walk.time}`, results: [result] });
  },
  cameBack: (walk) => {
    const line = walk.pick('line', (one) => Number(one['paid']) > 0);
    const receipt = line.handovers[0]?.receipt.number;
    const what = receipt === undefined ? { rupiah: line.paid } : { receipt };
    return Delivery.recordReturn(walk.as(approver), { line: Delivery.lineId(line), ...what, on: walk.day(), reason });
  },
  held: (walk) => Delivery.holdLine(walk.as(maker), { line: lineOf(walk), cause: 'other', reason } as never),
  released: (walk) => Delivery.releaseLine(walk.as(maker), { line: lineOf(walk), reason }),
  takenOut: (walk) => Delivery.excludeLine(walk.as(maker), { line: lineOf(walk), cause: 'other', reason } as never),
  drawn: (walk) => Delivery.drawSample(walk.dinsos, { cycle: walk.pick('cycle', ({ state }) => state === 'approved').id, size: 2, reason }),
  checked: (walk) => {
    const check = walk.pick('check', ({ found }) => found === undefined);
    if (!check) throw new NothingThere();
    const found = (['arrived', 'missing'] as const)[walk.dice(2)] ?? 'arrived';
    return Delivery.recordCheck(walk.as(another), { line: Delivery.lineId(check), found, on: walk.day() });
  },
};
