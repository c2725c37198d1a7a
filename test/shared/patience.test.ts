import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishedList } from '@puskesos/core/recipient';
import { publicEnv } from '@puskesos/core/shared/env';
import { Unavailable } from '@puskesos/core/shared/error';
import { publicPatience } from '@puskesos/core/shared/patience';
import { openPublic } from '@puskesos/core/shared/stores';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { VILLAGE } from '../support/register/people.ts';

/** A database that takes a call and never answers it. */

let asked = 0;
const silent = createServer(() => {
  asked += 1;
});
beforeAll(() => new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

it('is asked as often as there is patience for, and then told to be unavailable', async () => {
  const opened = openPublic(
    publicEnv({
      AWS_REGION: 'ap-southeast-3',
      DYNAMODB_ENDPOINT: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      PUBLIC_INDEX_TABLE: 'PublicIndex',
      PUBLIC_KEYS: inject('publicKeys'),
    }),
  );

  await expect(publishedList(opened, VILLAGE)).rejects.toThrow(Unavailable);
  expect(asked).toBe(publicPatience.attempts);
});
