import type { Registration } from '@puskesos/core/household/shapes';
import type { Actor } from '@puskesos/core/shared/actor';
import { beforeEach } from 'vitest';

/** Synthetic people. Numbers are well-formed and belong to nobody: their serials count up from the test's own start. */

export const VILLAGE = '64.02.06.1001';
export const NEIGHBOUR = '64.02.06.1002';
export const ELSEWHERE = '64.02.12.2001';

export const dinsos = { role: 'dinsos' } as const;
export const officer = { role: 'officer', sub: 'officer-1', name: 'Officer One' } as const;

/** The officer as core knows them, serving these villages. */
export const officerOf = (...villages: string[]): Actor => ({
  id: 'officer-1',
  role: 'officer',
  name: 'Officer One',
  scope: { kind: 'villages', villages },
});

export function numbers(start = 1) {
  let serial = start;
  const next = () => String(serial++).padStart(4, '0');
  return {
    kk: () => `640206010120${next()}`,
    nik: (birthDate: string, sex: 'male' | 'female') => {
      const [year = '', month = '', day = ''] = birthDate.split('-');
      const days = String(Number(day) + (sex === 'female' ? 40 : 0)).padStart(2, '0');
      return `640206${days}${month}${year.slice(2)}${next()}`;
    },
  };
}

export type Numbers = ReturnType<typeof numbers>;

/** Numbers that count up anew in each test. */
export function useNumbers(): Numbers {
  const from = {} as Numbers;
  beforeEach(() => void Object.assign(from, numbers()));
  return from;
}

/** A couple with two children. */
export function family(from: Numbers, { village = VILLAGE, name = 'Budi Contoh' } = {}): Registration & { readonly kk: string } {
  const person = (given: string, sex: 'male' | 'female', birthDate: string, relation: Registration['members'][number]['relation']) => ({
    name: given,
    nik: from.nik(birthDate, sex),
    sex,
    birthDate,
    relation,
    life: 'alive' as const,
  });
  return {
    village,
    kk: from.kk(),
    address: { street: 'Jl. Contoh 1', rt: '001', rw: '002' },
    members: [
      person(name, 'male', '1980-03-17', 'head'),
      person('Siti Contoh', 'female', '1983-11-02', 'wife'),
      person('Rina Contoh', 'female', '2010-06-30', 'child'),
      person('Andi Contoh', 'male', '2016-01-09', 'child'),
    ],
  };
}
