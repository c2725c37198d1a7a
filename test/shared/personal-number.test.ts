import { holdsPersonalNumber, inCells, inLogs, withoutNumbers } from '@puskesos/core/shared/personal-number';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dressed } from '../support/register/dressed-number.ts';

it.each([
  'rapat 24-11-2026 pukul 09.30',
  'sejak 01-10-2026 - 31-12-2026',
  'telepon 081234567890',
  '081234567890 / 081298765432, atau 0812-3456-7890 atau ke +62 813 1111 2222',
  'Jl. Wolter Monginsidi 12 RT 003 RW 001',
  'dikunjungi: RT 001, 002, 003, 004, 005, 006',
  'Rp 600.000, Rp750.000, 1.250.000 dan 1,250,000',
  'Surat desa 470/123/64.02.06.2001/2026',
  'di 64.02.06.1001, 64.02.06.1002',
  'pada -0.4212345, 116.9812345',
  '12345678-1234-4123-8123-123456789012',
])('leaves "%s" to whoever writes it', (text) => {
  expect(holdsPersonalNumber(text)).toBe(false);
});

it.each([
  ['6402 0603 0282 010', '**** **** **** ***'],
  ['640206030282010O', '***************O'],
  ['NIK 64020603', 'NIK ********'],
  ['2 6402.0602.0181.0101 L', '* ****.****.****.**** L'],
  ['24-11-2026', '24-11-2026'],
  ['Rp 1.250.000', 'Rp 1.250.000'],
  ['600000', '600000'],
  ['RT 003', 'RT 003'],
  ['081234567890', '************'],
])('shows a cell that holds "%s" as "%s"', (text, shown) => {
  expect(withoutNumbers(text, inCells)).toBe(shown);
});

it.each([
  ['connect ECONNREFUSED 127.0.0.1:8000', 'connect ECONNREFUSED 127.0.0.1:8000'],
  ['warga 2026-11-29_0930.xlsx', 'warga 2026-11-29_0930.xlsx'],
  ['penduduk 6402 0602 0181 0101.csv', 'penduduk **** **** **** ****.csv'],
])('writes down "%s" as "%s"', (text, shown) => {
  expect(withoutNumbers(text, inLogs)).toBe(shown);
});

it('knows a number in whatever dress, among whatever words, and leaves none of its digits', () => {
  const words = fc.constantFrom('', 'NIK ', 'lihat KK:', 'RT 003, ', '(', ' Rp 600.000; ');
  fc.assert(
    fc.property(words, dressed, fc.constantFrom('', '.', ' baru', ')', ' dan 081234567890'), (before, { worn, clear }, after) => {
      const text = `${before}${worn}${after}`;

      const shown = [inCells, inLogs].map((least) => withoutNumbers(text, least).normalize('NFKC'));

      expect(holdsPersonalNumber(text)).toBe(true);
      expect(shown.filter((one) => one.includes(worn.normalize('NFKC')) || one.replaceAll(/\D/g, '').includes(clear.slice(6)))).toEqual([]);
      expect(shown.filter((one) => one.includes('*'))).toHaveLength(2);
    }),
    { numRuns: 2_000 },
  );
});
