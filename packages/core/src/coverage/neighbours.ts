/**
 * Kilometres are not known, so villages of one kecamatan are neighbours. Kecamatan between which people travel easily can be named here, in
 * pairs; none is, until somebody who knows the roads and rivers says so.
 */
const linked: readonly (readonly [district: string, other: string])[] = [];

export const areNeighbours = (district: string, other: string): boolean =>
  district === other || linked.some(([one, two]) => (one === district && two === other) || (one === other && two === district));
