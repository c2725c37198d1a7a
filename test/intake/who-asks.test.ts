import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { puskesos } from '../support/machine/command.ts';
import { folderOfTest } from '../support/machine/folder.ts';
import { type ForeignIssuer, foreignIssuer } from '../support/machine/foreign-issuer.ts';
import { useOffice } from '../support/office/use-office.ts';

/** As whom the command line works: as somebody of the sample on a database of this machine alone, and elsewhere as whoever is named or signed in. */

const office = useOffice();

describe('on a database that is not this machine’s own', () => {
  const elsewhere = {
    DYNAMODB_ENDPOINT: 'https://dynamodb.ap-southeast-3.example',
    REGISTRY_TABLE: 'Registry',
    PUBLIC_INDEX_TABLE: 'PublicIndex',
  };

  it.each([
    ['simulate', ['--criteria', 'syarat.json', '--amount', '100000']],
    ['export', ['recipients', 'pkh', '--out', 'keluar.csv']],
    ['export', ['residents', '64.02.06.1001', '--purpose', 'pencocokan', '--out', 'keluar.csv']],
    ['personal-data', ['0NPB-SK5Q', '--purpose', 'diminta keluarga', '--out', 'keluar.csv']],
    ['export-cycle', ['tunai.2026-Q4', '--out', 'keluar.csv']],
    ['results', ['syarat.json', '--cycle', 'tunai.2026-Q4']],
  ])('%s asks who it is for', async (command, options) => {
    const folder = await folderOfTest();
    await writeFile(join(folder, 'syarat.json'), '{"decile":{"max":2}}');
    const given = options.map((one) => (one.includes('.json') || one.includes('.csv') ? join(folder, one) : one));

    expect(await puskesos(elsewhere, command, ...given)).toMatchObject({
      code: 2,
      out: '',
      complaint: 'Basis data ini bukan milik mesin ini; sebut --as / This database is not this machine’s own; say --as\n',
    });
  });

  it('nothing is seeded', async () => {
    expect(await puskesos(elsewhere, 'seed')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('a database on this machine alone'),
    });
  });
});

it('on this machine’s own it is somebody of the sample, unless they are named', async () => {
  const folder = await folderOfTest();
  const out = join(folder, 'penerima.csv');
  const asked = await puskesos('export', 'recipients', 'pkh', '--out', out);
  const nobody = await puskesos('export', 'recipients', 'pkh', '--out', out, '--as', 'siapa-ini');

  expect(asked.complaint).not.toContain('--as');
  expect(nobody).toMatchObject({ code: 2, complaint: expect.stringContaining('serves no village today; check --as') });
  expect(office.log).toBeDefined();
});

describe('a program that signs in by itself', () => {
  let issuer: ForeignIssuer;
  let address: string;
  const seen: { readonly to: string; readonly authorization: string }[] = [];
  /** The office under a name and a path of its own, as on AWS. */
  const office = () => `${address.replace('127.0.0.1', 'localhost')}/kantor/graphql`;
  const server = createServer((request, response) => {
    if (request.url === '/sign-in.json')
      response.end(JSON.stringify({ issuer: issuer.issuer, clientId: issuer.clientId, office: office() }));
    else {
      seen.push({ to: `http://${request.headers.host}${request.url}`, authorization: request.headers.authorization ?? '' });
      response.end(JSON.stringify({ data: { imports: { nodes: [] } } }));
    }
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    issuer = await foreignIssuer(address);
  });
  afterAll(async () => {
    server.close();
    await issuer.stop();
  });
  const ask = (id: string, secret: string, at = address) =>
    puskesos({ PUSKESOS_AT: at, PUSKESOS_CLIENT_ID: id, PUSKESOS_CLIENT_SECRET: secret }, 'imports');

  it('asks the office where the site says it is, with the token that the site’s issuer gave it, which names the program', async () => {
    const { id, secret } = issuer.program;
    const asked = await ask(id, secret);

    expect(asked).toMatchObject({ code: 0, complaint: '' });
    const [, token = ''] = seen[0]?.authorization.split(' ') ?? [];
    expect(seen[0]?.to).toBe(office());
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(issuer.settings.JWT_KEYS_URL)), { issuer: issuer.issuer });
    expect(payload).toMatchObject({ client_id: id, sub: id });
  });

  it('is told where its secret is refused, and where nobody answers', async () => {
    const wrong = await ask(issuer.program.id, 'bukan-ini');
    const silent = await ask(issuer.program.id, issuer.program.secret, 'http://127.0.0.1:9');

    expect(wrong).toMatchObject({ code: 2, complaint: expect.stringContaining('refuses that client; check its secret') });
    expect(silent).toMatchObject({ code: 1, complaint: expect.stringContaining('does not answer') });
    for (const { complaint } of [wrong, silent]) expect(complaint).not.toContain(issuer.program.secret);
    expect(wrong.complaint).not.toContain('bukan-ini');
  });

  it('without any of these, it is told what to set', async () => {
    expect(await puskesos({ PUSKESOS_AT: address }, 'imports')).toMatchObject({
      code: 2,
      complaint: expect.stringContaining('Set PUSKESOS_TOKEN, or PUSKESOS_CLIENT_ID and PUSKESOS_CLIENT_SECRET'),
    });
  });
});
