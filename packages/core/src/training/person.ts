import type { Member } from '../household/shapes.ts';

/**
 * Tells a person apart whatever household they are in: by the fingerprint of their NIK; by their own id while they have none, or only claim one
 * that somebody else holds.
 */
export const personOf = ({ id, nik }: Pick<Member, 'id' | 'nik'>): string => (nik?.claimed ? undefined : nik?.blind) ?? id;
