import * as Aid from '@puskesos/core/aid';
import type { Registration } from '@puskesos/core/household/shapes';
import type { Context } from '@puskesos/core/shared/context';
import { family, type Numbers } from '../register/people.ts';
import { ownProgram } from './funded.ts';

/** Households as large as one may be. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = (number: number): string => `${LETTERS[number % 26]}${LETTERS[Math.floor(number / 26) % 26]}`;

/** Of one roof; nobody of another has the same name. */
export const personCalled = (from: Numbers, index: number, { numbered = true, roof = 0 } = {}): Registration['members'][number] => ({
  name: `Warga ${letters(roof)} ${letters(index)}`,
  ...(numbered && { nik: from.nik('1990-05-05', 'male') }),
  sex: 'male',
  birthDate: '1990-05-05',
  relation: index === 0 ? 'head' : 'other_kin',
  life: 'alive',
});

let roofs = 0;

/** So many people under one roof. */
export function household(from: Numbers, people: number, options: { village?: string } = {}): Registration & { kk: string } {
  roofs += 1;
  const members = Array.from({ length: people }, (_, index) => personCalled(from, index, { roof: roofs }));
  return { ...family(from, options), members };
}

export const reason = 'uji batas';

/** All that one person, or the family as a whole, may receive at a time. */
export async function receivingAll(context: Context, of: string, member?: string, programs = 8): Promise<void> {
  for (let number = 0; number < programs; number += 1) {
    const program = await ownProgram(context, { target: member === undefined ? 'family' : 'person' });
    await Aid.enroll(context, { household: of, program, ...(member !== undefined && { member }), state: 'active', reason });
  }
}
