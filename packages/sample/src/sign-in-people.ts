import type { Role } from '@puskesos/core/shared/rights';
import type { Assignment } from '@puskesos/core/staff';

/** Somebody of the sample data to sign in as. An officer's villages are not said here but in the register, by assignments. */
export interface SignInPerson {
  readonly sub: string;
  readonly name: string;
  readonly role: Exclude<Role, 'system'>;
  /** A village head's. */
  readonly village?: string;
  /** A camat's. */
  readonly district?: string;
  /** What the seed assigns an officer to. */
  readonly serves?: readonly (readonly [village: string, office: Assignment['role']])[];
}

/** Where the sample data is fullest: Jahab, with its neighbours Loa Ipuh and Bukit Biru. */
export const showcase = ['64.02.06.1001', '64.02.06.1002', '64.02.06.1003'] as const;
const [jahab, loaIpuh, bukitBiru] = showcase;

export const signInPeople: readonly SignInPerson[] = [
  {
    sub: 'rina-wulandari',
    name: 'Rina Wulandari',
    role: 'officer',
    serves: [
      [jahab, 'coordinator'],
      [loaIpuh, 'facilitator'],
      [bukitBiru, 'facilitator'],
    ],
  },
  { sub: 'agus-setiawan', name: 'Agus Setiawan', role: 'officer', serves: [[jahab, 'front_office']] },
  { sub: 'yohana-lejau', name: 'Yohana Lejau', role: 'officer', serves: [['64.02.12.2001', 'facilitator']] },
  { sub: 'lurah-jahab', name: 'Hamdani Saputra', role: 'village_head', village: jahab },
  { sub: 'camat-tenggarong', name: 'Sri Hartati', role: 'camat', district: '64.02.06' },
  { sub: 'dinsos-kukar', name: 'Muhammad Arifin', role: 'dinsos' },
  { sub: 'kabid-dinsos', name: 'Nurlina Effendi', role: 'dinsos' },
  { sub: 'keuangan-dinsos', name: 'Dewi Anggraini', role: 'finance' },
  { sub: 'kemensos', name: 'Bambang Prasetyo', role: 'ministry' },
  { sub: 'inspektorat', name: 'Ratna Kusuma', role: 'auditor' },
];

export const personCalled = (sub: string): SignInPerson | undefined => signInPeople.find((person) => person.sub === sub);

/** The address by which a sign-in finds somebody's account. Nobody reads mail there. */
export const emailOf = (sub: string): string => `${sub}@example.go.id`;
