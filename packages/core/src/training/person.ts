import type { Member } from '../household/shapes.ts';

/** Tells a person apart whatever household they are in: by the fingerprint of their NIK, or by their own id while they have none. */
export const personOf = ({ id, nik }: Pick<Member, 'id' | 'nik'>): string => nik?.blind ?? id;
