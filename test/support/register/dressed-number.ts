import fc from 'fast-check';

/** A NIK or KK number in one of the dresses in which people and programs write it, and the same in clear. */

const scripts = [0x30, 0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce];
const inScript = (digits: string, nought: number) => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)));

const marks = ['', ' ', '\u00a0', '.', '-', '–', ',', '/', '_', ' - ', ', ', '\u0000', '\u200b', '\u200d', '\u00ad', '\u0000\u200b'];
const groupings = [[16], [4, 4, 4, 4], [2, 2, 2, 10], [2, 4, 10], [6, 10], [6, 6, 4], [1, 3, 3, 3, 3, 3], [2, 2, 2, 2, 2, 2, 4], [15, 1]];

const grouped = (digits: string, sizes: readonly number[], mark: string) =>
  sizes
    .map((size, place) =>
      digits
        .slice(
          0,
          sizes.slice(0, place + 1).reduce((sum, one) => sum + one),
        )
        .slice(-size),
    )
    .join(mark);

const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((one) => String(one).padStart(2, '0'));

/** As the registry gives them: a place, a day, a serial. */
const clearNumber = fc
  .tuple(
    fc.constantFrom('64', '63', '35', '12', '73'),
    two(1, 79),
    two(1, 30),
    two(1, 28),
    two(1, 12),
    two(0, 99),
    fc.integer({ min: 1, max: 9998 }),
  )
  .map(
    ([province, regency, district, day, month, year, serial]) =>
      `${province}${regency}${district}${day}${month}${year}${String(serial).padStart(4, '0')}`,
  );

export const dressed = fc
  .record({
    clear: clearNumber,
    sizes: fc.constantFrom(...groupings),
    mark: fc.constantFrom(...marks),
    nought: fc.constantFrom(...scripts),
    around: fc.constantFrom(['', ''], ["'", ''], ['`', ''], ['’', ''], ['"', '"'], ['="', '"'], ['', ';'], ['', '.0']),
  })
  .map(({ clear, sizes, mark, nought, around: [before = '', after = ''] }) => ({
    clear,
    worn: `${before}${inScript(grouped(clear, sizes, mark), nought)}${after}`,
  }));
