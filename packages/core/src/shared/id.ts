import { z } from 'zod';
import { said } from './said.ts';

/** What a record is called, by bounds of its length: the text means something to its own store alone. */
export const idOf = (least: number, most: number) => z.string().min(least).max(most);

/** What nearly every record is called. */
export const Id = idOf(1, 60);

/** As many records as are looked up at once. */
export const manyIds = z.array(z.unknown()).max(100, said('Paling banyak 100 sekali jalan', 'at most 100 at once'));
