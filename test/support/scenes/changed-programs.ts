import * as Program from '@puskesos/core/program';
import { expect } from 'vitest';
import { itemsOf } from '../engine/items.ts';
import { globalId } from '../office/input.ts';
import type { Office, Person } from '../office/office.ts';
import { dinsos } from '../register/people.ts';
import { daysFromToday } from '../register/registered.ts';

/** Programmes of one's own, changed from outside, as their managers do it. */

export const source = 'contoh';
export const reason = 'keputusan contoh';
export const yesterday = daysFromToday(-1);
export const tomorrow = daysFromToday(1);
export const coming = daysFromToday(30);

/** An amount since 2025 that is open, as each programme here has it. */
export const sd = { component: 'SD', rupiah: 225_000, per: 'quarterly', from: '2025-01-01', source } as const;

/** What is decided for tomorrow: another amount, and criteria. */
export const amount = { component: 'SD', rupiah: 250_000, per: 'QUARTERLY', from: tomorrow, source };
export const decile = { decile: { max: 4 } };
export const criteria = { tree: decile, from: tomorrow, source };

const SHOWN = `program { code version from to conditions earlier { from to }
  amounts { component amount per goods { quantity unit } each { age { min max } pupil } from to }
  criteria { version from to source tests { path test asked askedEn } }
  excludes { program { code } among from to } }`;

/** Speaks to an office about programmes. */
export function programsOf(office: Office) {
  let serial = 0;
  /** A programme of one's own: an open amount since 2025, and no more. */
  const program = async (more: Partial<Program.Program> = {}): Promise<string> => {
    const id = `contoh-${++serial}`;
    const basic = { id, name: `Contoh ${serial}`, fund: 'apbd', kind: 'cash', target: 'family', period: 'quarterly' } as const;
    await Program.add(office.core(), { ...basic, amounts: [sd], from: '2023-01-01', source, ...more });
    return id;
  };
  const change = (name: string, id: string, input: object, who: Person = dinsos) =>
    office.as(who).mutate(name, { program: globalId('Program', id), reason, ...input }, SHOWN);
  /** What it answers, and that it left nothing behind. */
  const refused = async (name: string, id: string, input: object, who?: Person) => {
    const before = await itemsOf(office.stores.registry);
    const answer = await change(name, id, input, who);
    expect(await itemsOf(office.stores.registry)).toEqual(before);
    return answer;
  };
  return { program, change, refused };
}
