import { maskName, nameWords } from '@puskesos/core/recipient/mask';
import { publishList } from '@puskesos/core/recipient/publish';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { itemsOf } from '../support/engine/items.ts';
import { savedOperation } from '../support/office/operations.ts';
import { useOffice } from '../support/office/use-office.ts';
import { ELSEWHERE, family, NEIGHBOUR, numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { recipient } from '../support/scenes/published.ts';

const heads = ['Siti Aminah', 'H. Muhammad Nur Alamsyah', 'Sri', 'Ni Luh Putu Ayu', "Ma'ruf Amin", 'Dr. Wahyuni Sari'];
const office = useOffice(withPrograms);
beforeAll(async () => {
  const from = numbers();
  for (const name of heads) await recipient(office.stores, from, name);
  await office.refresh();
});

const BY_NAME = savedOperation('recipients-by-name').text;
const search = async (name: string, village = VILLAGE) => (await office.ask(BY_NAME, { village, name })).data.recipientsByName;
const names = async (name: string) => (await search(name)).matches.map(({ maskedName }: { maskedName: string }) => maskedName);

describe('looking for a name', () => {
  it.each<[string, string, string[]]>([
    ['a name in full', 'Siti Aminah', ['S**I A**H']],
    ['any case, any space', '  sITI   aminah ', ['S**I A**H']],
    ['without the title', 'Muhammad Nur Alamsyah', ['M**D N** A**H']],
    ['with a title that the register leaves out', 'Hj. Siti Aminah', ['S**I A**H']],
    ['the title alone left out of the middle', 'Haji Muhammad Nur Alamsyah', ['M**D N** A**H']],
    ['words left out in between', 'Muhammad Alamsyah', ['M**D N** A**H']],
    ['the first name alone', 'Wahyuni', ['W**I S**I']],
    ['a name of one short word', 'Sri', ['S**']],
    ['short words', 'Ni Luh Ayu', ['N** L** P**U A**']],
    ['an apostrophe or none', 'Maruf Amin', ['M**F A**N']],
    ['another name under the same mask', 'Sarwani Abdillah', ['S**I A**H']],
    ['words in another order', 'Aminah Siti', ['S**I A**H']],
    ['another spelling', 'Sitti Amina', ['S**I A**H']],
    ['a name that is written short', 'Moh. Noer Alamsjah', ['M**D N** A**H']],
    ['an initial', 'W. Sari', ['W**I S**I']],
    ['nobody', 'Zulkifli', []],
  ])('%s: %s', async (_what, typed, found) => {
    expect(await names(typed)).toEqual(found);
  });

  it('says what they receive, from when, and nothing else', async () => {
    const { list, matches, more } = await search('Siti Aminah');

    expect(list).toEqual({ publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/), recipients: 6 });
    expect(more).toBe(false);
    expect(matches).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        maskedName: 'S**I A**H',
        aid: [
          {
            program: { id: 'pkh', name: 'PKH', fund: 'APBN', kind: 'CASH' },
            status: 'ACTIVE',
            since: '2026-01-05',
            told: 'Penerima aktif. Bila bantuan tidak sampai, laporkan ke Puskesos di desa atau kelurahan.',
          },
        ],
      },
    ]);
  });

  it('takes two reads', async () => {
    const answer = await office.ask(BY_NAME, { village: VILLAGE, name: 'Siti Aminah' });

    expect(answer.extensions?.cost).toMatchObject({ calls: 2, writeUnits: 0 });
    // By its lines' own ids so short a list lies in one piece, or in two.
    expect([1.5, 2]).toContain(answer.extensions?.cost.readUnits);
  });

  it('tells apart a village where nothing is published', async () => {
    expect(await search('Siti Aminah', NEIGHBOUR)).toEqual({ list: null, matches: [], adults: [], more: false });
  });

  it.each<[string, object, string]>([
    ['a village elsewhere', { village: '64.71.01.1001', name: 'Siti Aminah' }, 'village'],
    ['no name', { village: VILLAGE, name: ' ' }, 'name'],
    ['one letter', { village: VILLAGE, name: 'S' }, 'name'],
    ['a name too long', { village: VILLAGE, name: 'a'.repeat(101) }, 'name'],
  ])('refuses %s, and says where', async (_what, variables, path) => {
    const { errors } = await office.ask(BY_NAME, { ...variables });

    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path }] });
  });

  it.each(['6402061703800001', '6402 0617 0380 0001', 'Siti 08123456', '٦٤٠٢٠٦١٧'])(
    'says where a number belongs, and repeats none of it: %s',
    async (name) => {
      const { errors, text } = await office.ask(BY_NAME, { village: VILLAGE, name });

      expect(errors?.map(({ extensions, message }) => [extensions['code'], message])).toEqual([
        ['NUMBER_FOR_NAME', expect.stringMatching(/NIK ditulis di “Cek dengan NIK”.* \/ .*a NIK goes to/)],
      ]);
      expect(text).not.toMatch(/6402|0812|٦٤/);
      expect(office.log.join('\n')).not.toContain(name);
    },
  );

  it('looks through a kecamatan, and says in which village each is', async () => {
    const IN_DISTRICT = `query ($place: RegionCode!, $name: String!) { recipientsByName(place: $place, name: $name) {
      list { recipients } lists { village { code } recipients } matches { maskedName village { code } } more } }`;

    const { data, extensions } = await office.ask(IN_DISTRICT, { place: VILLAGE.slice(0, 8), name: 'Wahyuni' });

    expect(data.recipientsByName).toEqual({
      list: null,
      lists: [{ village: { code: VILLAGE }, recipients: 6 }],
      matches: [{ maskedName: 'W**I S**I', village: { code: VILLAGE } }],
      more: false,
    });
    expect(extensions?.cost).toMatchObject({ calls: 2, writeUnits: 0 });
  });

  it('wants one place, a village or a kecamatan', async () => {
    const ASK = `query ($village: RegionCode, $place: RegionCode) { recipientsByName(village: $village, place: $place, name: "Siti") { more } }`;
    for (const places of [{}, { village: VILLAGE, place: VILLAGE }, { place: '64.02' }]) {
      const { errors } = await office.ask(ASK, places);

      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'place' }] });
    }
  });

  it('shows twenty, and says that there are more', async () => {
    const entry = (id: number) => ({ id: String(id).padStart(4, '0'), maskedName: 'S**I A**H', aid: [] });
    const entries = Array.from({ length: 520 }, (_, id) => entry(id));
    const summary = { households: 520, recipients: 520, byProgram: [] };
    await publishList(office.core(), { village: ELSEWHERE, rev: 0 }, { entries, decided: [], adults: [], programs: [], summary });

    const common = await search('Siti Aminah', ELSEWHERE);
    const beyond = await search('Siti Zubaidah', ELSEWHERE);

    expect([common.matches.length, common.more]).toEqual([20, true]);
    expect([beyond.matches.length, beyond.more]).toEqual([0, false]);
  });
});

describe('turning the pages of a list', () => {
  const PAGE = `query($village: RegionCode!, $first: Int!, $after: String) { recipients(village: $village, first: $first, after: $after) {
    nodes { maskedName } pageInfo { hasNextPage endCursor } } publishedList(village: $village) { recipients byProgram { program { id } recipients } } }`;

  it('shows everybody once, by masked name', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await office.ask(PAGE, { village: VILLAGE, first: 2, after });
      for (const { maskedName } of data.recipients.nodes) seen.push(maskedName);
      after = data.recipients.pageInfo.hasNextPage ? data.recipients.pageInfo.endCursor : null;
    } while (after);

    expect(seen).toEqual(heads.map(maskName).toSorted());
  });

  it.each([{ first: 0 }, { first: 101 }, { first: 5, after: 'xyz' }, { first: 5, after: Buffer.from('["a","b"]').toString('base64url') }])(
    'refuses %j',
    async (variables) => {
      const { errors } = await office.ask(PAGE, { village: VILLAGE, ...variables });

      expect(errors?.map(({ extensions }) => extensions['code'])).toContain('INVALID_INPUT');
    },
  );
});

describe('what anyone may reach', () => {
  it('holds no name in full, no number, no address and no id of the register', async () => {
    const everything = JSON.stringify(await itemsOf(office.stores.publicIndex));
    const private_ = await itemsOf(office.stores.registry);

    for (const name of [...heads, 'Siti Contoh', 'Rina Contoh']) expect(everything).not.toContain(name.split(' ').at(-1));
    expect(everything).not.toMatch(/\d{13}|Jl\. Contoh|household#/);
    for (const { pk } of private_) if (pk.startsWith('household#')) expect(everything).not.toContain(pk.slice('household#'.length));
    expect(family(numbers()).kk).toMatch(/\d{13}/);
  });

  it('hides of any name all but the ends of its words, and its length', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (name) => {
        const masks = maskName(name).split(' ').filter(Boolean);

        expect(masks).toHaveLength(nameWords(name).length);
        for (const mask of masks) expect(mask).toMatch(/^.{1,2}\*\*.{0,2}$/u);
      }),
    );
  });
});
