import type { Context } from '../shared/context.ts';
import { asRecord, entity, type Revision, type Stored } from '../shared/entity.ts';
import { type Page, type PageInput, rowsThat } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Program } from './shapes.ts';

const keyOf = (id: string): Key => ({ pk: `program#${id}`, sk: 'program' });

const record = entity<Program>('program', {
  key: ({ id }) => keyOf(id),
  index: ({ id }) => ({ gsi1pk: 'program', gsi1sk: `program#${id}` }),
});

/** A programme stored before these were kept has none of the lists, and its recipients are named. */
const withDefaults = (program: Stored<Program>): Stored<Program> => ({ ...keptSince, ...program });
const keptSince: object = { shownAs: 'names', conditions: [], criteria: [], excludes: [], caps: [], gapRules: [], earlier: [] };

export const add = record.add;
export const replace = record.replace;

export async function get({ registry }: Context, id: string): Promise<Stored<Program> | undefined> {
  const found = await record.get(registry, keyOf(id));
  return found && asRecord(withDefaults(found), found);
}

export async function history({ registry }: Context, id: string, page: PageInput): Promise<Page<Revision<Program>>> {
  return rowsThat(await record.history(registry, keyOf(id), page), (past) => ({ ...past, value: past.value && withDefaults(past.value) }));
}

export async function inPages({ registry }: Context, page: PageInput): Promise<Page<Stored<Program>>> {
  return rowsThat(await record.list(registry, { partition: 'program', index: 'gsi1', page }), withDefaults);
}

export async function list({ registry }: Context): Promise<Stored<Program>[]> {
  const programs: Stored<Program>[] = [];
  for await (const item of registry.queryAll({ partition: 'program', index: 'gsi1' })) programs.push(withDefaults(record.read(item)));
  return programs.toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
