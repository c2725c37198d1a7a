import { z } from 'zod';

/** What a record is called, by bounds of its length: the text means something to its own store alone. */
export const idOf = (least: number, most: number) => z.string().min(least).max(most);

/** What nearly every record is called. */
export const Id = idOf(1, 60);
