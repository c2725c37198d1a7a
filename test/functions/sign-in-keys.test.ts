import { expect, it } from 'vitest';
import { openOffice } from '../support/office/office.ts';
import { dinsos } from '../support/register/people.ts';

it('says that the sign-in service is silent, not that the token is bad, while its keys can’t be fetched', async () => {
  const office = await openOffice();
  office.close();

  const { status, errors } = await office.as(dinsos).send('{ viewer { id } }');

  expect({ status, errors }).toMatchInlineSnapshot(`
    {
      "errors": [
        {
          "extensions": {
            "code": "UNAVAILABLE",
            "retryAfter": 10,
          },
          "message": "Layanan masuk tidak menjawab, jadi token belum bisa diperiksa. Ulangi sebentar lagi. / The sign-in service does not answer, so your token can’t be checked yet. Try again shortly.",
        },
      ],
      "status": 503,
    }
  `);
});
