import { birthOf, doubtsAbout, KKNumber, MASKED, Nik, openNumber, sealNumber } from '@puskesos/core/household/numbers';
import { newVaultKeys, openVault } from '@puskesos/core/shared/vault';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const vault = await openVault(JSON.stringify(newVaultKeys()));

describe('a NIK', () => {
  it.each([
    ['of a man', '6402061703800001'],
    ['of a woman, 40 added to the day', '6402065703800001'],
    ['of another province', '3171051703800001'],
    ['of somebody born on a leap day', '6402062902000001'],
    ['with blanks around it', ' 6402061703800001 '],
  ])('%s is taken', (_what, nik) => {
    expect(Nik.safeParse(nik)).toMatchObject({ success: true, data: nik.trim() });
  });

  it.each([
    ['15 digits', '640206170380001', 'NIK harus 16 angka, periksa kartunya / a NIK must be 16 digits, check the card'],
    ['17 digits', '64020617038000012', 'NIK harus 16 angka, periksa kartunya / a NIK must be 16 digits, check the card'],
    ['a letter', '64020617038O0001', 'NIK harus 16 angka, periksa kartunya / a NIK must be 16 digits, check the card'],
    ['as Excel spoils it', '6.40206E+15', 'NIK harus 16 angka, periksa kartunya / a NIK must be 16 digits, check the card'],
    ['digits of another script', '٦٤٠٢٠٦١٧٠٣٨٠٠٠٠١', 'NIK harus 16 angka, periksa kartunya / a NIK must be 16 digits, check the card'],
    ['one digit repeated', '1111111111111111', 'NIK ini bukan nomor asli, periksa kartunya / this is not a real NIK, check the card'],
    ['serial 0000', '6402061703800000', 'NIK ini bukan nomor asli, periksa kartunya / this is not a real NIK, check the card'],
    ['month 13', '6402061713800001', expect.stringContaining('tanggal lahir yang tidak ada')],
    ['30 February', '6402063002800001', expect.stringContaining('tanggal lahir yang tidak ada')],
    ['29 February of a common year', '6402062902010001', expect.stringContaining('tanggal lahir yang tidak ada')],
    ['day 40', '6402064003800001', expect.stringContaining('tanggal lahir yang tidak ada')],
    ['day 72', '6402067203800001', expect.stringContaining('tanggal lahir yang tidak ada')],
  ])('with %s is refused for one reason', (_what, nik, message) => {
    expect(Nik.safeParse(nik).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('of a KK card may hold anything but nonsense', () => {
    expect(['6402060101209001', '6402069999999999'].every((kk) => KKNumber.safeParse(kk).success)).toBe(true);
    expect(['6402060101200000', '0000000000000000', '640206', ''].some((kk) => KKNumber.safeParse(kk).success)).toBe(false);
  });

  const birth = fc.record({
    date: fc
      .date({ min: new Date('1930-01-01'), max: new Date('2026-11-24'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    sex: fc.constantFrom('male' as const, 'female' as const),
    region: fc.integer({ min: 110101, max: 940101 }),
    serial: fc.integer({ min: 1, max: 9999 }),
  });
  const nikOf = ({ date, sex, region, serial }: { date: string; sex: string; region: number; serial: number }) => {
    const day = Number(date.slice(8)) + (sex === 'female' ? 40 : 0);
    return `${region}${String(day).padStart(2, '0')}${date.slice(5, 7)}${date.slice(2, 4)}${String(serial).padStart(4, '0')}`;
  };

  it('tells the birth date and sex it was made from, and raises no doubt about them', () => {
    fc.assert(
      fc.property(birth, (person) => {
        const nik = nikOf(person);

        expect(Nik.parse(nik)).toBe(nik);
        expect(birthOf(nik)).toEqual({ shortDate: person.date.slice(2), sex: person.sex });
        expect(doubtsAbout(nik, { birthDate: person.date, sex: person.sex })).toEqual([]);
      }),
    );
  });

  it('that disagrees with the person is doubted, not refused', () => {
    expect(doubtsAbout('6402061703800001', { birthDate: '1980-03-18', sex: 'female' })).toEqual(['birthDate', 'sex']);
    expect(doubtsAbout('6402061703800001', { birthDate: '1880-03-17', sex: 'male' })).toEqual([]);
  });
});

describe('a number that is kept', () => {
  const digits = fc.stringMatching(/^\d{16}$/);
  const kinds = fc.constantFrom('nik' as const, 'kk' as const);

  it('shows none of its digits', () => {
    fc.assert(
      fc.property(digits, kinds, (number, kind) => {
        const kept = sealNumber(vault, kind, number, 'm1');

        expect(Object.keys(kept)).toEqual(['sealed', 'blind']);
        expect(JSON.stringify(kept)).not.toContain(number.slice(0, 12));
        expect(MASKED).toMatch(/^\*{16}$/);
      }),
    );
  });

  it('opens where it belongs, and nowhere else', () => {
    fc.assert(
      fc.property(digits, fc.uuid(), fc.uuid(), (number, place, other) => {
        const kept = sealNumber(vault, 'nik', number, place);

        expect(openNumber(vault, 'nik', kept, place)).toBe(number);
        expect(() => openNumber(vault, 'nik', kept, `${other}!`)).toThrow();
        expect(() => openNumber(vault, 'kk', kept, place)).toThrow();
      }),
    );
  });

  it('is sealed differently each time, and found by the same fingerprint each time', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        const [first, second] = [sealNumber(vault, 'nik', one, 'm1'), sealNumber(vault, 'nik', one, 'm1')];

        expect(first.sealed).not.toBe(second.sealed);
        expect(first.blind).toBe(second.blind);
        expect(vault.fingerprint('kk', one)).not.toBe(first.blind);
        expect(vault.fingerprint('nik', other) === first.blind).toBe(other === one);
      }),
    );
  });

  it('does not open after a single changed character', () => {
    const kept = sealNumber(vault, 'nik', '6402061703800001', 'm1');

    // The last character holds bits that say nothing.
    for (let place = 3; place < kept.sealed.length - 1; place += 1) {
      const changed = kept.sealed[place] === 'A' ? 'B' : 'A';
      const sealed = kept.sealed.slice(0, place) + changed + kept.sealed.slice(place + 1);
      expect(() => openNumber(vault, 'nik', { ...kept, sealed }, 'm1')).toThrow();
    }
  });
});
