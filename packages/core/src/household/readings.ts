import { z } from 'zod';
import { DayText } from '../shared/clock.ts';
import { Id } from '../shared/id.ts';
import { query } from '../shared/operation.ts';
import { PageInput } from '../shared/page.ts';
import { said } from '../shared/said.ts';
import * as store from './reading.store.ts';

export { type Reading, readingWays } from './reading.store.ts';

const page = PageInput.prefault({});

/**
 * Who saw numbers or asked after them, and why: of a household, by a person, or on a day. Whom it is about may ask for it (UU 27/2022, articles
 * 5 to 7), so Dinsos reads it beside the auditor.
 */
export const readings = query({
  input: z.xor(
    [z.object({ household: Id, page }), z.object({ person: Id, page }), z.object({ day: DayText, page })],
    said('Pilih satu: keluarga, orang, atau hari', 'choose one: a household, a person or a day'),
  ),
  right: 'readings.read',
  everywhere: true,
  run: ({ page, ...of }, context) => store.list(context, of, page),
});
