import * as Household from '@puskesos/core/household';
import { markDirty } from '@puskesos/core/recipient/dirty';
import { beforeAll, expect, it } from 'vitest';
import { useOffice } from '../support/office/use-office.ts';
import { family, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { proved, sent, type Who } from '../support/scenes/answered.ts';

/** Whoever sees a look from outside can't tell by it whether somebody is in the register, or which of the two was wrong. */

const office = useOffice(withPrograms);
const from = numbers();
const families = Array.from({ length: 10 }, () => family(from));
beforeAll(async () => {
  for (const one of families) await Household.register(office.core(), one);
  await markDirty(office.core(), [VILLAGE]);
  await office.refresh();
});

const adults: readonly Who[] = families.flatMap(({ members }) =>
  members.slice(0, 2).map(({ nik = '', birthDate }) => ({ nik, birthDate })),
);
const kinds = {
  there: (n: number) => adults[n] as Who,
  'another birth date': (n: number) => ({ ...(adults[n] as Who), birthDate: '1981-01-01' }),
  nobody: () => ({ nik: from.nik('1971-05-05', 'male'), birthDate: '1971-05-05' }),
};

interface Seen {
  readonly took: number;
  readonly outside: object;
}

it('takes the same calls, the same units and as many bytes; how long it takes is printed', async () => {
  const seen = new Map<string, Seen[]>(Object.keys(kinds).map((kind) => [kind, []]));
  for (let n = 0; n < 20; n += 1) {
    for (const [kind, who] of Object.entries(kinds)) {
      const input = await proved(office, who(n), `10.0.${n}.1`);
      const began = performance.now();
      const { text, status, extensions, data } = await sent(office, input, `10.0.${n}.1`);
      const took = performance.now() - began;
      expect(data.ownHousehold.household !== null).toBe(kind === 'there');
      seen.get(kind)?.push({ took, outside: { status, bytes: Buffer.byteLength(text), cost: extensions.cost } });
    }
  }

  const outside = [...seen.values()].flat().map((one) => JSON.stringify(one.outside));
  expect(new Set(outside).size).toBe(1);
  expect(seen.get('there')?.[0]?.outside).toMatchObject({ status: 200, bytes: 12_289, cost: { calls: 2, readUnits: 0.5, writeUnits: 1 } });
  const rows = [...seen].map(([kind, looks]) => {
    const times = looks.map(({ took }) => took).toSorted((a, b) => a - b);
    return `${kind}: ${[0.1, 0.5, 0.9].map((part) => times[Math.floor(part * times.length)]?.toFixed(1)).join(' / ')} ms`;
  });
  process.stderr.write(`tenth, half and nine tenths of the looks within – ${rows.join('; ')}\n`);
});
