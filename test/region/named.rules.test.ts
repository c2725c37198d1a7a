import { namedPlaces, placeCalled, placeMeant, placesLike, writtenOut } from '@puskesos/core/region/named';
import { describe, expect, it } from 'vitest';

/** Places by what people type for them. */

describe('a place is meant', () => {
  it.each([
    ['jahab', 'Jahab, Tenggarong'],
    ['JAHAB, tenggarong', 'Jahab, Tenggarong'],
    ['Desa Perian', 'Perian, Muara Muntai'],
    ['batuk', 'Batuq, Muara Muntai'],
    ['teluk dalam muara jawa', 'Teluk Dalam, Muara Jawa'],
    ['Tenggarong', 'Kecamatan Tenggarong'],
    ['kec tenggarong seberang', 'Kecamatan Tenggarong Seberang'],
    ['Kecamatan Tenggarong Seberang', 'Kecamatan Tenggarong Seberang'],
    // Two villages are called so.
    ['Teluk Dalam', undefined],
    ['Atlantis', undefined],
    ['', undefined],
    ['64.02.06.1001', undefined],
  ])('by %j: %j', (typed, meant) => {
    const place = placeMeant(typed);

    expect(place && writtenOut(place)).toBe(meant);
  });

  it('by what stands in the field once it was chosen, whichever it is', () => {
    const other = namedPlaces.filter((place) => placeMeant(writtenOut(place))?.code !== place.code);

    expect(other).toEqual([]);
    expect(placeCalled('64.02.06.1001')).toEqual({ code: '64.02.06.1001', name: 'Jahab', kind: 'kelurahan', district: 'Tenggarong' });
  });
});

it('those that may be meant come the nearest first, also by their kecamatan', () => {
  expect(placesLike('teng').slice(0, 2).map(writtenOut)).toEqual(['Kecamatan Tenggarong', 'Kecamatan Tenggarong Seberang']);
  expect(placesLike('muara jaw tel').map(writtenOut)).toEqual(['Teluk Dalam, Muara Jawa']);
  expect(placesLike('Teluk Dalam').map(writtenOut)).toHaveLength(2);
});
