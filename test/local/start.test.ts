import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { loadKeys } from '@puskesos/local/engine/keys';
import { mintToken } from '@puskesos/local/sign-in/token';
import { families } from '@puskesos/sample/population/families';
import { residentColumns, residentRows } from '@puskesos/sample/population/resident-rows';
import { personCalled, type SignInPerson } from '@puskesos/sample/sign-in-people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { puskesos as command } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { type Ended, failToStart, puskesos, type Started, startProcess } from '../support/machine/processes.ts';
import { workedFolder } from '../support/machine/worked-folder.ts';
import { leadsTo, Visitor } from '../support/office/http-visitor.ts';
import { ELSEWHERE, VILLAGE } from '../support/register/people.ts';

let folder: string;
let system: Started;

beforeAll(async () => {
  folder = await workedFolder();
  system = await startProcess(folder);
});
afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true });
});

const VILLAGE_PAGE = 'query($v: RegionCode!) { village(code: $v) { name households(first: 5) { nodes { head { name } aid { state } } } } }';
const ADD_ACCOUNT = 'mutation($input: AddAccountInput!) { addAccount(input: $input) { ... on Error { message } } }';
const BEGIN = {
  client_id: 'puskesos',
  response_type: 'code',
  scope: 'openid email profile',
  state: 's',
  code_challenge: createHash('sha256').update('x'.repeat(43)).digest('base64url'),
  code_challenge_method: 'S256',
};
const FIGURES = 'query($v: RegionCode!) { publishedList(village: $v) { households recipients } }';

async function ask(path: string, query: string, variables: object, token?: string, at = system.at) {
  const response = await fetch(`${at}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...(await response.json()) };
}

async function tokenOf(person: string): Promise<string> {
  const { signing } = await loadKeys(folder);
  return mintToken(personCalled(person) as SignInPerson, signing, Number(new URL(system.at).port));
}

const figures = async (at?: string) => (await ask('/public/graphql', FIGURES, { v: VILLAGE }, undefined, at)).data.publishedList;

/** A residents' file of that many families nobody has registered yet. */
async function residentsFile(name: string, village: string, seed: number): Promise<string> {
  const rows = [...families({ households: 4, villages: [village], seed, today: '2026-11-01' })].flatMap(residentRows);
  const path = join(folder, name);
  await writeFile(path, [residentColumns, ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\n'));
  return path;
}

/** Asks whom it would reach if everybody who lives there were meant. */
async function simulate(): Promise<Ended> {
  const criteria = join(folder, 'syarat.json');
  await writeFile(criteria, '{"size":{"min":1}}');
  return puskesos(folder, 'simulate', '--criteria', criteria, '--amount', '100000');
}

const eligible = ({ out }: Ended): number => Number(/eligible +(\d+)/.exec(out)?.[1]);

describe('a first start', () => {
  it('is ready once there is something to look at, fills the rest behind that, and stops there when it is told to', async () => {
    const first = await startProcess(await folderOfTest(), '--households', '60');

    expect(await figures(first.at)).toMatchObject({ households: 10 });
    expect(await first.stop()).toMatchObject({ code: 0 });
  });
});

describe('the system on one machine', () => {
  it('shows an officer the households of the village they are assigned to, and nobody else’s', async () => {
    const token = await tokenOf('rina-wulandari');

    const own = await ask('/graphql', VILLAGE_PAGE, { v: VILLAGE }, token);
    const other = await ask('/graphql', VILLAGE_PAGE, { v: ELSEWHERE }, token);

    expect(own.data.village).toMatchObject({ name: 'Jahab', households: { nodes: { length: 5 } } });
    expect(other.data.village).toMatchObject({ households: null });
    expect(other.errors).toBeUndefined();
    expect(await ask('/graphql', VILLAGE_PAGE, { v: VILLAGE })).toMatchObject({ status: 401 });
  });

  it('hands out its pages with a policy that lets nothing in from elsewhere, and assets to keep for good', async () => {
    const page = await fetch(system.at);
    const editor = await fetch(`${system.at}/graphiql`);
    const html = await page.text();
    const asset = await fetch(system.at + /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1]);

    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self'; /);
    expect(editor.headers.get('content-security-policy')).toContain("worker-src 'self' blob:");
    expect(Object.fromEntries(asset.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await fetch(`${system.at}/%2e%2e/package.json`)).status).toBe(404);
  });

  it('answers to no name but its own', async () => {
    const status = await new Promise((resolve) => {
      request(`${system.at}/`, { headers: { host: 'elsewhere.example' } }, (response) => resolve(response.statusCode)).end();
    });

    expect(status).toBe(421);
  });

  it('refuses a second start in one line that says what to do', async () => {
    const second = await failToStart('--folder', folder, '--port', '0');

    expect(second.code).toBe(1);
    expect(second.problems.split('\n')[1]).toMatch(/^Puskesos sudah berjalan di http:\/\/localhost:\d+ .* \/ It is running already/);
  });

  it('keeps its keys to their owner, and none where other processes look for it', async () => {
    expect((await stat(join(folder, 'keys.json'))).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')))).toEqual(['pid', 'endpoint', 'tables', 'port']);
  });
});

describe('the command line', () => {
  it('takes in a file, reports each row, and publishes what changed, while the system runs', async () => {
    const before = await figures();
    const file = await residentsFile('jahab.csv', VILLAGE, 7);

    const taken = await puskesos(folder, 'import', file, '--village', VILLAGE, '--as', 'rina-wulandari');
    const refreshed = await puskesos(folder, 'refresh');

    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('Baris / rows') });
    expect(await readFile(`${file}.laporan.csv`, 'utf8')).toContain('baru / created');
    expect(refreshed.out).toContain('Daftar baru terbit / lists published: ');
    expect((await figures()).households).toBe(before.households + 4);
  });

  it('saves nothing on a dry run', async () => {
    const file = await residentsFile('uji.csv', VILLAGE, 8);
    const report = () => readFile(`${file}.laporan.csv`, 'utf8');

    const tried = await puskesos(folder, 'import', file, '--village', VILLAGE, '--dry-run');
    const first = await report();
    const again = await puskesos(folder, 'import', file, '--village', VILLAGE, '--dry-run');

    for (const one of [tried, again]) expect(one).toMatchObject({ code: 0, out: expect.stringContaining('dry run') });
    expect(first).toContain('baru / created');
    expect(await report()).toBe(first);
  });

  it('refuses a file without the columns it needs, as a whole and without a report', async () => {
    const file = join(folder, 'salah.csv');
    await writeFile(file, 'nama,umur\nBudi,40\n');

    const refused = await puskesos(folder, 'import', file, '--village', VILLAGE);

    expect(refused).toMatchObject({
      code: 2,
      problems: expect.stringMatching(/^Kolom ini tidak ada: .* \/ These columns are missing: .*\n$/),
    });
    await expect(stat(`${file}.laporan.csv`)).rejects.toThrow('ENOENT');
  });

  it('lets an officer import into no village but their own', async () => {
    const file = await residentsFile('jauh.csv', ELSEWHERE, 9);

    const refused = await puskesos(folder, 'import', file, '--village', ELSEWHERE, '--as', 'rina-wulandari');

    expect(refused).toMatchObject({ code: 2, problems: expect.stringContaining('Not found in the area you serve') });
  });

  it('prints a token that the system takes', async () => {
    const { out } = await puskesos(folder, 'token', '--as', 'kabid-dinsos');

    const answer = await ask('/graphql', VILLAGE_PAGE, { v: ELSEWHERE }, out.trim());

    expect(answer.data.village.name).toBe('Gunung Sari');
  });

  it('knows the accounts of the register, as the page does that signs in, and a script by its client', async () => {
    const camat = { code: 'camat-baru', name: 'Camat "Lama" & Baru', role: 'CAMAT', place: '64.02.07', email: 'baru@kukar.example' };
    const script = { code: 'skrip-baru', name: 'Skrip', role: 'DINSOS', client: 'puskesos-skrip' };
    const before = await puskesos(folder, 'imports', '--as', 'camat-baru');
    for (const input of [camat, script]) await ask('/graphql', ADD_ACCOUNT, { input }, await tokenOf('dinsos-kukar'));
    const visitor = new Visitor(system.at);
    const begun = await visitor.get(`/sign-in/auth?${new URLSearchParams({ ...BEGIN, redirect_uri: `${system.at}/masuk/` })}`);
    const page = await (await visitor.get(leadsTo(begun))).text();
    const token = await puskesos(folder, 'token', '--as', 'camat-baru');
    const told = Object.fromEntries((await puskesos(folder, 'token', '--script')).out.split('\n').map((line) => line.split('=')));
    const listed = await command({ ...told, PUSKESOS_AT: system.at }, 'imports', '--json');

    expect(before).toMatchObject({ code: 2, problems: expect.stringContaining('No such account here') });
    expect(page).toContain('data-person="camat-baru"><strong>Camat &quot;Lama&quot; &amp; Baru</strong>');
    expect(page).toContain('data-person="rina-wulandari"');
    expect(page).not.toContain('skrip-baru');
    expect((await ask('/graphql', '{ viewer { name } }', {}, token.out.trim())).data.viewer.name).toBe(camat.name);
    expect(listed).toMatchObject({ code: 0, out: expect.stringMatching(/^\[/) });
  });

  it('seeds nothing where there is something', async () => {
    expect(await puskesos(folder, 'seed')).toMatchObject({ code: 2, problems: expect.stringContaining('The register is not empty') });
  });

  it('has a what-if done by the system that runs, and prints what it comes to', async () => {
    const asked = await simulate();

    expect(asked).toMatchObject({ code: 0, out: expect.stringMatching(/Kecamatan .*\n.*Tenggarong/s) });
    expect(eligible(asked)).toBeGreaterThan(30);
  });

  it('works on the data of a system that was stopped, which has it all when started again', async () => {
    await puskesos(folder, 'refresh');
    const before = await figures();
    const eligibleBefore = eligible(await simulate());
    const file = await residentsFile('lagi.csv', VILLAGE, 10);

    const taken = await puskesos(folder, 'import', file, '--village', VILLAGE);
    const stopped = await system.stop();
    const refreshed = await puskesos(folder, 'refresh', '--all');
    const asked = await simulate();
    const nowhere = await puskesos(folder, 'import', file, '--village', VILLAGE);
    system = await startProcess(folder);

    expect(stopped).toMatchObject({ code: 0, out: expect.stringMatching(/"event":"work".*"kind":"simulation".*"outcome":"done"/) });
    expect(eligible(asked)).toBe(eligibleBefore + 4);
    expect([taken.code, refreshed.code]).toEqual([0, 0]);
    expect((await figures()).households).toBe(before.households + 4);
    expect(nowhere).toMatchObject({ code: 2, problems: expect.stringContaining('No system runs here') });
  });
});
