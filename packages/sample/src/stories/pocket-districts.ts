/** Anggana, Muara Kaman and Samboja: where the regency speaks of pockets of poverty. */
export const pocketDistricts = ['64.02.04', '64.02.11', '64.02.13'] as const;
