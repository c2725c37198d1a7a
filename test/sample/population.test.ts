import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { doubtsAbout } from '@puskesos/core/household/numbers';
import { Registration } from '@puskesos/core/household/shapes';
import { readResident } from '@puskesos/core/intake/residents';
import { villages } from '@puskesos/core/region';
import { ageOn } from '@puskesos/core/shared/clock';
import { families } from '@puskesos/sample/population/families';
import type { SyntheticFamily } from '@puskesos/sample/population/family';
import { residentColumns, residentRows } from '@puskesos/sample/population/resident-rows';
import { describe, expect, it } from 'vitest';

const today = '2026-11-24';
const five = [...families({ households: 5_000, today })];
const people = five.flatMap(({ members }) => members);
const living = people.filter(({ life }) => life === 'alive');

const shareOf = <T>(all: readonly T[], which: (one: T) => unknown) => all.filter(which).length / all.length;
const receives = (family: SyntheticFamily, ...programs: string[]) => family.aid.some(({ program }) => programs.includes(program));
const isFoundPoor = ({ fieldFinding }: SyntheticFamily) => ['poor', 'extreme_poor'].includes(fieldFinding?.finding ?? '');
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
function heldBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
const within = (value: number, least: number, most: number) => {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
};

describe('the same people every time', () => {
  it('makes the same families of the same seed, and others of another', () => {
    const [once, again, other] = [7, 7, 8].map((seed) => JSON.stringify([...families({ households: 400, seed, today })]));

    expect(again).toBe(once);
    expect(other).not.toBe(once);
  });

  it("keeps a village's first families whatever the number of families there and elsewhere", () => {
    const villageAlone = [...families({ households: 60, villages: ['64.02.06.1001'], today })];

    const amongAll = five.filter(({ village }) => village === '64.02.06.1001');

    const both = Math.min(villageAlone.length, amongAll.length);
    expect(both).toBeGreaterThan(10);
    expect(amongAll.slice(0, both)).toEqual(villageAlone.slice(0, both));
  });
});

describe('every family', () => {
  it('is one that the register takes, its head first', () => {
    for (const { village, kk, address, members } of five) {
      const parsed = Registration.parse({ village, kk, address, members });

      expect(parsed).toEqual({ village, kk, address, members });
      expect(members[0]?.relation).toBe('head');
      expect(members[0]?.life).toBe('alive');
    }
  });

  it('has numbers that nobody else has', () => {
    const niks = people.flatMap(({ nik }) => nik ?? []);
    const kks = five.map(({ kk }) => kk);

    expect(new Set(niks).size).toBe(niks.length);
    expect(new Set(kks).size).toBe(five.length);
  });

  it('has ages that fit: nobody unborn, no parent younger than the children', () => {
    for (const { members } of five) {
      const [head] = members;
      expect(members.every(({ birthDate }) => birthDate <= today && ageOn(birthDate, today) < 110)).toBe(true);
      for (const child of members.filter(({ relation }) => relation === 'child')) {
        expect(ageOn(head?.birthDate ?? '', today) - ageOn(child.birthDate, today)).toBeGreaterThan(14);
      }
    }
  });

  it('has aid that began before today, for members there are', () => {
    for (const { aid, members } of five) {
      for (const { since, member } of aid) {
        expect(since <= today).toBe(true);
        if (member !== undefined) expect(members[member]?.birthDate.localeCompare(since)).toBeLessThanOrEqual(0);
      }
    }
  });

  it('lives in its village, within the regency where it is geotagged', () => {
    const tagged = five.flatMap(({ address }) => address.geotag ?? []);

    within(tagged.length / five.length, 0.35, 0.45);
    for (const { latitude, longitude } of tagged) {
      within(latitude, -1.5, 1.5);
      within(longitude, 115.4, 117.7);
    }
  });
});

describe('taken together', () => {
  it('peoples all 237 villages, the large kecamatan most', () => {
    const count = (prefix: string) => five.filter(({ village }) => village.startsWith(prefix)).length;

    expect(five).toHaveLength(5_000);
    expect(Math.min(...villages.map(({ code }) => count(code)))).toBeGreaterThanOrEqual(3);
    expect(count('64.02.06')).toBeGreaterThan(5 * count('64.02.18'));
    expect(new Set([...families({ households: 711, today })].map(({ village }) => village)).size).toBe(237);
  });

  it('has households as large, as old and as often led by women as in the regency', () => {
    within(living.length / five.length, 3.4, 3.75);
    within(
      shareOf(five, ({ members }) => members[0]?.sex === 'female'),
      0.13,
      0.18,
    );
    within(
      shareOf(living, ({ sex }) => sex === 'female'),
      0.47,
      0.54,
    );
    within(
      shareOf(living, ({ birthDate }) => ageOn(birthDate, today) >= 60),
      0.05,
      0.11,
    );
    within(
      shareOf(living, ({ disability }) => disability !== 'none'),
      0.01,
      0.02,
    );
    within(
      shareOf(five, ({ members }) => members.length === 1 && ageOn(members[0]?.birthDate ?? '', today) >= 60),
      0.03,
      0.06,
    );
    expect(living.filter(({ pregnant }) => pregnant).length).toBeGreaterThan(50);
  });

  it('has the flaws that registers have: no NIK, a NIK that disagrees, members dead or gone', () => {
    const numbered = people.filter(({ nik }) => nik !== undefined);

    within(
      shareOf(living, ({ nik }) => nik === undefined),
      0.012,
      0.028,
    );
    within(
      shareOf(numbered, (one) => doubtsAbout(one.nik ?? '', one).length > 0),
      0.005,
      0.015,
    );
    within(
      shareOf(numbered, ({ nik }) => nik?.startsWith('6402')),
      0.75,
      0.92,
    );
    within(
      shareOf(people, ({ life }) => life !== 'alive'),
      0.002,
      0.02,
    );
  });

  it('is ranked as a regency somewhat better off than the nation, a tenth of it not at all', () => {
    const ranked = five.filter(({ officialDecile }) => officialDecile);

    within(1 - ranked.length / five.length, 0.1, 0.14);
    within(
      shareOf(ranked, ({ officialDecile }) => (officialDecile?.decile ?? 99) <= 4),
      0.31,
      0.38,
    );
    within(
      shareOf(ranked, ({ officialDecile }) => officialDecile?.decile === 1),
      0.06,
      0.09,
    );
    expect(ranked.every(({ officialDecile }) => officialDecile?.date.endsWith('-01'))).toBe(true);
  });

  it('has a gap of the poor whom the centre leaves out, and local aid for some of them', () => {
    const gap = five.filter((family) => isFoundPoor(family) && !receives(family, 'pkh', 'sembako', 'pbi-jk'));
    const local = five.filter((family) => receives(family, 'sembako-kukar'));

    within(gap.length / five.length, 0.005, 0.02);
    within(local.length / gap.length, 0.2, 0.6);
    expect(local.every((family) => gap.includes(family))).toBe(true);
  });

  it('gives aid to those each programme is for', () => {
    const decile = ({ officialDecile }: SyntheticFamily) => officialDecile?.decile ?? 99;

    expect(five.filter((family) => receives(family, 'pkh', 'sembako')).every((family) => decile(family) <= 4)).toBe(true);
    expect(five.filter((family) => receives(family, 'pbi-jk')).every((family) => decile(family) <= 5)).toBe(true);
    expect(five.filter((family) => receives(family, 'blt-dd')).every(({ village }) => village.charAt(9) === '2')).toBe(true);
    expect(five.filter((family) => receives(family, 'wrse-kukar')).every(({ members }) => members[0]?.sex === 'female')).toBe(true);
    within(
      shareOf(five, (family) => receives(family, 'pkh')),
      0.07,
      0.15,
    );
    within(
      shareOf(five, (family) => receives(family, 'sembako')),
      0.14,
      0.24,
    );
  });
});

it('holds one family at a time, however many there are', () => {
  const heapAfter = (households: number) => {
    let made = 0;
    let most = 0;
    for (const family of families({ households, villages: ['64.02.06.1001', '64.02.12.2001'], today })) {
      made += family.members.length > 0 ? 1 : 0;
      if (made % 2_500 === 0) most = Math.max(most, heldBytes());
    }
    expect(made).toBe(households);
    return most;
  };
  heapAfter(2_500);

  const [few, many] = [heapAfter(5_000), heapAfter(40_000)];

  // 40,000 families take some 60 MB; the numbers already given out, counted by birth date, take a few.
  expect(many - few).toBeLessThan(12e6);
});

describe('as rows of a village register', () => {
  it('has a cell for each of the 43 columns, text where digits matter', () => {
    const [first] = five;
    const rows = residentRows(first as SyntheticFamily);

    expect(residentColumns).toHaveLength(43);
    expect(rows).toHaveLength(first?.members.length ?? 0);
    for (const row of rows) {
      expect(row).toHaveLength(43);
      expect(row[residentColumns.indexOf('no_kk')]).toBe(first?.kk);
      expect(row[residentColumns.indexOf('agama_id')]).toBeTypeOf('number');
    }
  });

  it('reads back as the same people', () => {
    const told = five.slice(0, 1_000).flatMap((family) =>
      residentRows(family).map((row, index) => {
        const cells = Object.fromEntries(
          residentColumns.map((column, place) => [column, row[place]]).filter(([, cell]) => cell !== undefined),
        );
        const { person, remarks } = readResident(index, cells, today);
        expect(remarks.every(({ code }) => code === 'birthDateDoubt')).toBe(true);
        // Whose children they are ties rows to families, and stands on no member.
        const { parents: _ties, ...own } = person ?? {};
        return own;
      }),
    );

    const meant = five.slice(0, 1_000).flatMap(({ members, address }) => members.map((member, row) => ({ row, ...member, address })));
    expect(told).toEqual(meant);
  });
});
