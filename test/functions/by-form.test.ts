import { beforeAll, describe, expect, it } from 'vitest';
import { httpEvent } from '../support/office/http-event.ts';
import { useOffice } from '../support/office/use-office.ts';
import { numbers, VILLAGE } from '../support/register/people.ts';
import { withPrograms } from '../support/register/registered.ts';
import { recipient } from '../support/scenes/published.ts';

/** A form of a page without a script, through the public's own handler. */

const office = useOffice(withPrograms);
beforeAll(async () => {
  await recipient(office.stores, numbers(), 'Siti Aminah');
  await office.refresh();
});

async function sent(values: Record<string, string>) {
  const body = Buffer.from(new URLSearchParams(values).toString()).toString('base64');
  const event = { ...httpEvent('/public/cari', body, { 'content-type': 'application/x-www-form-urlencoded' }), isBase64Encoded: true };
  const { statusCode, headers = {}, body: page = '' } = await office.handlePublic(event);
  return { status: statusCode, headers, page, title: /<h1>(.*)<\/h1>/.exec(page)?.[1] };
}

describe('a form', () => {
  it('is answered by a page in either language, which nobody keeps', async () => {
    const asked = { place: 'Jahab, Tenggarong', name: 'siti aminah' };
    const found = await sent(asked);

    expect(found).toMatchObject({ status: 200, title: '1 nama cocok' });
    expect(found.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    expect(found.page).toContain('<b>S**I A**H</b>');
    expect(await sent({ ...asked, bahasa: 'en' })).toMatchObject({ status: 200, title: '1 name fits' });
    expect(await sent({ ...asked, name: 'Zxqvu Qzxwk' })).toMatchObject({ status: 200, title: 'Tidak ada nama yang cocok' });
  });

  it('takes a village’s code or its name, a kecamatan, and asks which of several is meant', async () => {
    const titles = [];
    for (const place of [VILLAGE, 'JAHAB', 'kecamatan tenggarong', 'Teluk Dalam', 'Atlantis'])
      titles.push((await sent({ place, name: 'siti aminah' })).title);

    expect(titles).toEqual([
      '1 nama cocok',
      '1 nama cocok',
      '1 nama cocok',
      'Pilih desa atau kelurahan',
      'Desa, kelurahan, atau kecamatan itu tidak ditemukan',
    ]);
  });

  it('without a name leads to the village’s list, and of a kecamatan to its villages', async () => {
    expect(await sent({ place: 'jahab', name: '' })).toMatchObject({ status: 303, headers: { location: `/penerima/${VILLAGE}.html` } });
    expect((await sent({ place: 'kecamatan tenggarong', name: '' })).page).toContain(`value="${VILLAGE}"`);
  });

  it('says why nobody was looked for, and what was typed stands there as text', async () => {
    expect(await sent({ place: 'jahab', name: '6402061703800001' })).toMatchObject({
      status: 400,
      title: 'Pencarian tidak dapat dilakukan',
    });
    expect((await sent({ place: 'jahab', name: '6402061703800001' })).page).not.toContain('6402061703800001');
    expect((await sent({ place: 'jahab', name: '"><script>alert(1)</script>' })).page).not.toContain('<script>');
    expect((await sent({ place: '"><script>', name: 'siti' })).page).not.toContain('<script>');
  });

  it('logs what it cost, and nothing of what was asked', async () => {
    const before = office.log.length;
    await sent({ place: 'jahab', name: 'siti aminah' });

    const logged = office.log.slice(before).map((line) => JSON.parse(line));
    expect(logged).toEqual([
      {
        level: 'info',
        event: 'request',
        at: expect.any(String),
        function: 'Public',
        requestId: expect.any(String),
        operation: 'cari',
        milliseconds: expect.any(Number),
        calls: 2,
        readUnits: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/siti|jahab/i);
  });

  it('by a GET leads to the page', async () => {
    const event = httpEvent('/public/cari', '');
    event.requestContext.http.method = 'GET';

    expect(await office.handlePublic(event)).toMatchObject({ statusCode: 303, headers: { location: '/' } });
  });
});
