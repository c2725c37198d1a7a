import { importResidents } from '@puskesos/core/intake';
import type { ReportLine } from '@puskesos/core/intake/report';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../support/office/input.ts';
import { useOffice } from '../support/office/use-office.ts';
import { holderOf } from '../support/register/holder-of.ts';
import { dinsos, numbers, officer, VILLAGE } from '../support/register/people.ts';
import { registerOf } from '../support/register/register-of.ts';
import { servedBy } from '../support/register/registered.ts';
import { columns, csv, type Resident, sheetOf, source } from '../support/register/workbooks.ts';

/** Who somebody in a file is: the same as somebody in the register, somebody else, or in doubt. */

const from = numbers();
const office = useOffice(servedBy(officer.sub, VILLAGE));

const LEVELS = { head: 1, wife: 3, child: 4, parent: 7 };
let born = 0;
/** Somebody whom nobody else is like; a man unless a wife. */
function person(nama: string, level: keyof typeof LEVELS, own: Resident = {}): Resident & { nama: string; nik: string } {
  born += 1;
  const tanggallahir = `19${String(50 + (born % 49)).padStart(2, '0')}-0${1 + (born % 9)}-11`;
  const sex = level === 'wife' ? 2 : 1;
  const nik = from.nik(tanggallahir, sex === 2 ? 'female' : 'male');
  return { alamat: 'Jl. Contoh 9', rt: '001', rw: '002', nama, nik, sex, tanggallahir, kk_level: LEVELS[level], ...own } as never;
}
/** A surname that nobody else has. */
let named = 0;
const surname = () => `Marga${String.fromCharCode(65 + (named++ % 26))}`;
const onCard = (no_kk: string | undefined, ...people: Resident[]): Resident[] => people.map((one) => ({ ...one, no_kk }));

const taken = (rows: Resident[], { dryRun = false } = {}) => takenWith(rows, columns, dryRun);
async function takenWith(rows: Resident[], header: readonly string[], dryRun = false) {
  const lines: ReportLine[] = [];
  await importResidents(office.core(), {
    file: source('penduduk.csv', csv(sheetOf(rows, header))),
    village: VILLAGE,
    dryRun,
    onLine: (line) => lines.push(line),
  });
  return lines.toSorted((a, b) => a.row - b.row).map(({ outcome, remarks }) => [outcome, ...remarks.map(({ code }) => code)].join(' '));
}
const homeOf = async (number: { nik: string } | { kk: string }) => {
  const household = await holderOf(office.core(), number);
  return { ...household, told: household.members.map(({ name, relation }) => `${name} ${relation}`).toSorted() };
};
/** The file once more changes nothing. */
async function again(rows: Resident[]) {
  const before = await registerOf(office.stores, VILLAGE);
  const outcomes = await taken(rows);
  expect(await registerOf(office.stores, VILLAGE)).toEqual(before);
  return outcomes;
}

const DOUBLES = `{ doubles(place: "${VILLAGE}", first: 100) { edges { node { id kks earlier { name } earlierHousehold { id head { name } } laterHousehold { id head { name } } } } } }`;
const doubleOf = async (household: string) => {
  const { data } = await office.as(dinsos).send(DOUBLES, {});
  const nodes = data.doubles.edges.map(({ node }: { node: object }) => node);
  return nodes.find((node: { laterHousehold: { id: string } }) => keyOf(node.laterHousehold.id) === household);
};
const settle = (double: { id: string }, more: object) =>
  office.as(dinsos).mutate('settleDouble', { double: double.id, reason: 'sudah ditemui', ...more }, 'double { ruling }');

describe('two families on one card', () => {
  async function doubted() {
    const [kk, of] = [from.kk(), surname()];
    const [first, second] = ['Satu', 'Lain'].map((name) =>
      onCard(kk, person(`Pak ${name} ${of}`, 'head'), person(`Bu ${name} ${of}`, 'wife')),
    ) as [Resident[], Resident[]];
    await taken(first);
    const outcomes = await taken(second);
    return { kk, of, first, second, outcomes, nik: String(second[0]?.nik) };
  }

  it('that share nobody are two, and somebody is asked whose it is; the head of the first stays the head', async () => {
    const { kk, of, first, second, outcomes, nik } = await doubted();

    expect(outcomes).toEqual(['created doubtedCard', 'created doubtedCard']);
    expect((await homeOf({ kk })).told).toEqual([`Bu Satu ${of} wife`, `Pak Satu ${of} head`]);
    const later = await homeOf({ nik });
    expect(later.told).toEqual([`Bu Lain ${of} wife`, `Pak Lain ${of} head`]);
    expect(await doubleOf(later.id)).toMatchObject({ kks: 1, earlier: null, earlierHousehold: { head: { name: `Pak Satu ${of}` } } });
    expect(await again(first)).toEqual(['unchanged', 'unchanged']);
    expect(await again(second)).toEqual(['unchanged', 'unchanged']);
    expect(await again([...second, ...first])).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
  });

  it.each([
    ['EARLIER', ['unchanged', 'unchanged'], ['unchanged othersCard', 'unchanged othersCard']],
    ['LATER', ['unchanged othersCard', 'unchanged othersCard'], ['unchanged', 'unchanged']],
  ])('stay two once it is known to be the %s one’s, whatever the files say', async (numbersOf, ofFirst, ofSecond) => {
    const { first, second, nik } = await doubted();
    const { id } = await homeOf({ nik });

    await settle(await doubleOf(id), { ruling: 'DIFFERENT', numbersOf });

    expect(await again(first)).toEqual(ofFirst);
    expect(await again(second)).toEqual(ofSecond);
    expect(await doubleOf(id)).toBeUndefined();
  });

  it('become one where somebody says that they are', async () => {
    const { kk, of, nik } = await doubted();

    await settle(await doubleOf((await homeOf({ nik })).id), { ruling: 'SAME' });

    expect((await homeOf({ kk })).told).toEqual([
      `Bu Lain ${of} wife`,
      `Bu Satu ${of} wife`,
      `Pak Lain ${of} other`,
      `Pak Satu ${of} head`,
    ]);
  });

  it('leave a family that is known on its own card, where a file has it on another’s', async () => {
    const [kk, other] = [from.kk(), from.kk()];
    const known = [person('Pak Tetap', 'head'), person('Bu Tetap', 'wife')];
    await taken([...onCard(kk, ...known), ...onCard(other, person('Pak Tetangga', 'head'))]);

    expect(await again(onCard(other, ...known))).toEqual(['unchanged othersCard', 'unchanged othersCard']);
  });
});

describe('two families on one card of the same file', () => {
  const couple = (name: string, own: Resident = {}): Resident[] => [person(`Pak ${name}`, 'head', own), person(`Bu ${name}`, 'wife', own)];

  async function takenAsTwo(rowsOf: (first: Resident[], second: Resident[]) => Resident[], own: Resident = {}) {
    const [kk, of] = [from.kk(), surname()];
    const [first, second] = [couple(`Satu ${of}`), couple(`Lain ${of}`, own)];
    const rows = onCard(kk, ...rowsOf(first, second));
    const dry = await taken(rows, { dryRun: true });
    const outcomes = await taken(rows);
    return { kk, of, first, second, rows, dry, outcomes, later: await homeOf({ nik: String(second[0]?.nik) }) };
  }

  it.each<[string, (first: Resident[], second: Resident[]) => Resident[], Resident]>([
    ['one below the other', (first, second) => [...first, ...second], {}],
    ['in another RT, their rows mixed', ([a, b], [c, d]) => [a, c, d, b] as Resident[], { rt: '007' }],
  ])('are two as in two files: %s', async (_how, rowsOf, own) => {
    const { kk, of, rows, dry, outcomes, second, later } = await takenAsTwo(rowsOf, own);

    const expected = rows.map(({ nama }) => (second.some((one) => one.nama === nama) ? 'created doubtedCard' : 'created'));
    expect(outcomes).toEqual(expected);
    expect(dry).toEqual(expected);
    expect((await homeOf({ kk })).told).toEqual([`Bu Satu ${of} wife`, `Pak Satu ${of} head`]);
    expect(later.told).toEqual([`Bu Lain ${of} wife`, `Pak Lain ${of} head`]);
    expect(await doubleOf(later.id)).toMatchObject({ kks: 1, earlierHousehold: { head: { name: `Pak Satu ${of}` } } });
    expect(await again(rows)).toEqual(rows.map(() => 'unchanged'));
  });

  it('stay two when one of them has a child, whom their own household gains', async () => {
    const { kk, first, second, later } = await takenAsTwo((a, b) => [...a, ...b]);
    const child = person('Anak Lain', 'child');

    const outcomes = await taken(onCard(kk, ...first, ...second, child));

    expect(outcomes).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged', 'created']);
    expect((await homeOf({ nik: child.nik })).id).toBe(later.id);
    expect(await again(onCard(kk, ...second, child))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('are one in every file once somebody has said that they are', async () => {
    const { kk, rows, later } = await takenAsTwo((a, b) => [...a, ...b]);

    await settle(await doubleOf(later.id), { ruling: 'SAME' });
    await taken(rows);

    expect((await homeOf({ kk })).members).toHaveLength(4);
    expect(await again(rows)).toEqual(['unchanged', 'unchanged', 'unchanged secondHead', 'unchanged']);
  });

  it('of whom the first can’t be taken leave the card to the second', async () => {
    const kk = from.kk();
    const taker = person('Pemilik NIK', 'head');
    await taken(onCard(from.kk(), taker));

    const outcomes = await taken(onCard(kk, person('Salah NIK', 'head', { nik: taker.nik }), ...couple('Benar', { rt: '003' })));

    expect(outcomes).toEqual([expect.stringMatching(/^refused .*otherPerson/), 'created', 'created']);
    expect((await homeOf({ kk })).told).toEqual(['Bu Benar wife', 'Pak Benar head']);
  });

  it('whose rows are mixed at one address are refused, until the file says who is whose', async () => {
    const kk = from.kk();
    const [[a, b], [c, d]] = [couple('Campur'), couple('Aduk')] as [[Resident, Resident], [Resident, Resident]];

    expect(await taken(onCard(kk, a, c, b, d))).toEqual(Array.from({ length: 4 }, () => 'refused familiesMixed'));
    expect(await taken(onCard(kk, a, b, c, d))).toEqual(['created', 'created', 'created doubtedCard', 'created doubtedCard']);
    expect(await again(onCard(kk, a, c, b, d))).toEqual(Array.from({ length: 4 }, () => 'unchanged'));
  });
});

describe('one family whose file names two heads', () => {
  it.each<[string, () => Resident[]]>([
    ['at one address', () => [person('Ayah Serumah', 'head'), person('Ibu Serumah', 'wife'), person('Anak Serumah', 'head')]],
    [
      'of whom one is the other’s child, with a wife of his own',
      () => [
        person('Ayah Kandung', 'head'),
        person('Ibu Kandung', 'wife'),
        person('Anak Kandung', 'head', { nama_ayah: 'AYAH KANDUNG', rt: '005' }),
        person('Menantu Kandung', 'wife'),
      ],
    ],
  ])('%s stays one, with a remark', async (_how, family) => {
    const kk = from.kk();
    const rows = onCard(kk, ...family());

    const outcomes = await takenWith(rows, [...columns, 'nama_ayah', 'ibu_nik']);

    expect(outcomes.filter((one) => one === 'created secondHead')).toHaveLength(1);
    expect(outcomes.filter((one) => one !== 'created')).toHaveLength(1);
    expect((await homeOf({ kk })).members).toHaveLength(rows.length);
  });

  it('is not tied by a father of whom nothing is known', async () => {
    const unknown = { nama_ayah: '-', nama_ibu: 'TIDAK DIKETAHUI' };
    const rows = onCard(from.kk(), person('Kepala Sini', 'head', unknown), person('Kepala Sana', 'head', { ...unknown, rt: '005' }));

    expect(await takenWith(rows, [...columns, 'nama_ayah', 'nama_ibu'])).toEqual(['created', 'created doubtedCard']);
  });
});

describe('one family in two files', () => {
  it('whose wife came first is headed by her husband when he comes, and she is his wife', async () => {
    const kk = from.kk();
    const [wife, husband] = [onCard(kk, person('Istri Dulu', 'wife')), onCard(kk, person('Kepala Kemudian', 'head'))];

    expect(await taken(wife)).toEqual(['created noHead']);
    expect((await homeOf({ kk })).told).toEqual(['Istri Dulu head']);
    expect(await taken(husband)).toEqual(['created']);

    expect((await homeOf({ kk })).told).toEqual(['Istri Dulu wife', 'Kepala Kemudian head']);
    expect(await again(wife)).toEqual(['unchanged noHead']);
    expect(await again(husband)).toEqual(['unchanged']);
  });

  it('is no reason to take in a couple who come to a widow’s card', async () => {
    const kk = from.kk();
    const [husband, widow] = [person('Almarhum Contoh', 'head', { status_dasar: 2 }), person('Janda Contoh', 'wife')];
    await taken(onCard(kk, husband, widow));

    expect(await taken(onCard(kk, person('Pak Baru', 'head'), person('Bu Baru', 'wife')))).toEqual([
      'created doubtedCard',
      'created doubtedCard',
    ]);
    expect((await homeOf({ kk })).told).toContain('Janda Contoh head');
  });

  it('gains who is told of alone, as a child that was left out', async () => {
    const kk = from.kk();
    await taken(onCard(kk, person('Ayah Sendiri', 'head')));

    expect(await taken(onCard(kk, person('Anak Tertinggal', 'child')))).toEqual(['created noHead']);
    expect((await homeOf({ kk })).told).toEqual(['Anak Tertinggal child', 'Ayah Sendiri head']);
  });

  it('keeps its head where a file names another before them', async () => {
    const kk = from.kk();
    const head = person('Kepala Lama', 'head');
    await taken(onCard(kk, head));

    expect(await taken(onCard(kk, person('Kepala Kedua', 'head'), head))).toEqual(['created secondHead', 'unchanged']);
    expect((await homeOf({ kk })).told).toEqual(['Kepala Kedua other', 'Kepala Lama head']);
  });
});

describe('one person under two NIK', () => {
  async function doubted() {
    const first = onCard(from.kk(), person(`Pak Sama ${surname()}`, 'head'));
    const other: Resident = { ...first[0], no_kk: from.kk(), nik: from.nik(String(first[0]?.tanggallahir), 'male') };
    await taken(first);
    return { first, second: [other], outcomes: await taken([other]) };
  }

  it('and two KK is a doubt', async () => {
    const { second, outcomes } = await doubted();

    expect(outcomes).toEqual(['created alike']);
    const later = await homeOf({ nik: String(second[0]?.nik) });
    expect(await doubleOf(later.id)).toMatchObject({ kks: 0, earlier: { name: second[0]?.nama } });
    expect(await again(second)).toEqual(['unchanged']);
  });

  it.each(['EARLIER', 'LATER'])('becomes one under the NIK of the %s one, and the other is free', async (numbersOf) => {
    const { first, second } = await doubted();
    const [old, fresh] = [String(first[0]?.nik), String(second[0]?.nik)];
    const double = await doubleOf((await homeOf({ nik: fresh })).id);

    const unsaid = await settle(double, { ruling: 'SAME' });
    await settle(double, { ruling: 'SAME', numbersOf });

    expect(unsaid).toMatchObject({ __typename: 'InvalidInput' });
    const [kept, freed] = numbersOf === 'EARLIER' ? [old, fresh] : [fresh, old];
    expect((await homeOf({ nik: kept })).told).toEqual([`${first[0]?.nama} head`]);
    await expect(homeOf({ nik: freed })).rejects.toThrow();
    expect(await again(numbersOf === 'EARLIER' ? second : first)).toEqual(['refused otherNik']);
  });

  it('is nobody’s question where they are two', async () => {
    const { second } = await doubted();
    const double = await doubleOf((await homeOf({ nik: String(second[0]?.nik) })).id);

    await settle(double, { ruling: 'DIFFERENT' });

    expect(await again(second)).toEqual(['unchanged']);
  });
});

describe('a baby without a NIK', () => {
  it('goes along with its mother, and does not stay behind as well', async () => {
    const [kk, her] = [from.kk(), from.kk()];
    const [father, mother, baby] = [
      person('Ayah Bayi', 'head'),
      person('Ibu Bayi', 'wife'),
      person('Bayi Ikut', 'child', { nik: undefined }),
    ];
    await taken(onCard(kk, father, mother, baby));

    const rows = [...onCard(her, { ...mother, kk_level: 1 }, baby), ...onCard(kk, father)];
    expect(await taken(rows)).toEqual(['updated moved', 'updated moved', 'unchanged']);

    expect((await homeOf({ kk: her })).told).toEqual(['Bayi Ikut child', 'Ibu Bayi head']);
    expect((await homeOf({ kk })).told).toEqual(['Ayah Bayi head']);
    expect(await again(rows)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('is taken in whatever stands in the NIK’s place, and has it once a file tells it', async () => {
    const kk = from.kk();
    const nothing = [undefined, '0', '-', 'belum ada', '0000000000000000', '9999999999999999', '0640206100100001', '6402061111260000'];
    const babies = nothing.map((nik, place) => person(`Bayi ${'ABCDEFGH'[place]}`, 'child', { nik }));
    const rows = onCard(kk, person('Ayah Banyak', 'head'), ...babies);

    expect(await taken(rows)).toEqual(rows.map(() => 'created'));
    expect(await again(rows)).toEqual(rows.map(() => 'unchanged'));

    const later = { ...rows[7], nik: from.nik(String(rows[7]?.tanggallahir), 'male') };
    expect(await taken([later])).toEqual(['updated noHead']);
    expect((await homeOf({ nik: later.nik })).members).toHaveLength(9);
  });
});

describe('a family without a KK', () => {
  it('comes in under a number of our own, and is never taken for another', async () => {
    const temporary = '0640206100100009';
    const rows = [
      ...onCard('0', person('Nol Satu', 'head'), person('Istri Nol', 'wife')),
      ...onCard('0', person('Nol Dua', 'head', { nik: undefined })),
      ...onCard(temporary, person('Sementara', 'head'), person('Anak Sementara', 'child')),
      ...onCard('0000000000000000', person('Nol Banyak', 'head')),
      ...onCard(undefined, person('Kosong', 'head'), person('Ibu di Alamat Lain', 'wife', { alamat: 'Jl. Lain 1' })),
      ...onCard('belum ada', person('Anak Siapa', 'child')),
    ];

    expect(await taken(rows)).toEqual([
      'created withoutCard',
      'created',
      'created withoutCard',
      'created withoutCard',
      'created',
      'created withoutCard',
      'created withoutCard',
      'refused cardMissing',
      'refused cardMissing',
    ]);

    const homes = await Promise.all([0, 3, 5, 6].map((row) => homeOf({ nik: String(rows[row]?.nik) })));
    expect(homes.map(({ told }) => told)).toEqual([
      ['Istri Nol wife', 'Nol Satu head'],
      ['Anak Sementara child', 'Sementara head'],
      ['Nol Banyak head'],
      ['Kosong head'],
    ]);
    for (const { cards } of homes) expect(cards).toMatchObject([{ temporary: expect.stringMatching(/^SEM-/) }]);
    expect(await again(rows)).toEqual([...Array.from({ length: 7 }, () => 'unchanged'), 'refused cardMissing', 'refused cardMissing']);
  });

  it('is the same family once a file has its KK, also where nobody in it has a NIK', async () => {
    const kk = from.kk();
    const people = [person('Tanpa Apa Pun', 'head', { nik: undefined }), person('Anak Tanpa Apa Pun', 'child', { nik: undefined })];
    await taken(onCard(undefined, ...people));

    expect(await taken(onCard(kk, ...people))).toEqual(['updated newCard', 'updated newCard']);
    expect((await homeOf({ kk })).told).toEqual(['Anak Tanpa Apa Pun child', 'Tanpa Apa Pun head']);
    expect(await again(onCard(undefined, ...people))).toEqual(['unchanged', 'unchanged']);
  });

  it('of the same name and birth date at another address is another, and somebody is asked', async () => {
    const one = person('Serupa Benar', 'head', { nik: undefined });
    await taken(onCard(undefined, one));

    expect(await taken(onCard(undefined, { ...one, rt: '009' }))).toEqual(['created withoutCard alike']);
  });
});
