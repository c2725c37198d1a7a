import * as z from 'zod';

/** Which way along its key a list is read. */
export const directions = ['asc', 'desc'] as const;
export const Direction = z.enum(directions);
export type Direction = z.output<typeof Direction>;
