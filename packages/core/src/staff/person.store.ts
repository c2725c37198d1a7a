import type { Context } from '../shared/context.ts';
import { entity } from '../shared/entity.ts';
import type { Key } from '../shared/table.ts';

/** The codes under which one person signs in, found by the fingerprint of their NIK. */
export interface Logins {
  readonly blind: string;
  readonly staff: readonly string[];
}

const keyOf = (blind: string): Key => ({ pk: `staff-person#${blind}`, sk: 'logins' });

const logins = entity<Logins>('staff_logins', { key: ({ blind }) => keyOf(blind) });

export const add = logins.add;
export const replace = logins.replace;
export const get = ({ registry }: Pick<Context, 'registry'>, blind: string) => logins.get(registry, keyOf(blind));
