import type { Address } from '@puskesos/core/household/shapes';
import type { Place } from './places.ts';
import type { Dice } from './random.ts';

const streets = {
  kelurahan: [
    'Jl. Mawar',
    'Jl. Melati',
    'Jl. Mahakam',
    'Jl. Pesut',
    'Jl. Gunung Belah',
    'Jl. Pramuka',
    'Jl. Pelita',
    'Gg. Keluarga',
    'Gg. Rukun',
    'Gg. Bersama',
  ],
  desa: ['Jl. Poros Desa', 'Jl. Usaha Tani', 'Jl. Pelabuhan', 'Jl. Masjid', 'Jl. Pasar', 'Jl. Sungai Lama', 'Gg. Swadaya', 'Gg. Damai'],
} as const;
const hamlets = ['Hulu', 'Tengah', 'Hilir', 'Seberang'] as const;

const three = (number: number): string => String(number).padStart(3, '0');
const degrees = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Somewhere in the village; four in ten houses have been geotagged, within a good kilometre of its middle. */
export function addressIn(dice: Dice, { kind, latitude, longitude }: Place): Address {
  const near = () => 0.02 * (dice.fraction() - 0.5);
  return {
    street: `${dice.pick(streets[kind])} No. ${dice.int(1, 180)}`,
    ...(kind === 'desa' && { hamlet: `Dusun ${dice.pick(hamlets)}` }),
    rt: three(dice.int(1, 24)),
    ...(dice.chance(0.8) && { rw: three(dice.int(1, 8)) }),
    ...(dice.chance(0.4) && { geotag: { latitude: degrees(latitude + near()), longitude: degrees(longitude + near()) } }),
  };
}
