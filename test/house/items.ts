import { type TableKind, tables } from '@puskesos/core/shared/tables';
import { resolve } from './imports.ts';
import { addedTo, endedIn, entityIn, itemIn, type Layout, samePlace } from './layouts.ts';
import { type Module, modules, nodesIn } from './modules.ts';
import { loadedBy } from './reach.ts';

/** Every kind of item that core lays into its tables, once. */

export interface Kind extends Layout {
  readonly table: TableKind;
  /** Numbers are added to in place. */
  readonly counted: boolean;
}

/** Where items are read and written of whatever kind. */
const MECHANISM = /\/shared\/(table|tables|change|entity)\.ts$/;

/** The stores that the public's function loads write to the one table that it can reach, as those do that know no other; the rest is the Registry's. */
const open = loadedBy(resolve('', '@puskesos/functions/public') ?? '');
const knowsNoOther = (text: string): boolean => /\bpublicIndex\b/.test(text) && !/\bregistry\b/.test(text);
const tableOf = ({ path, source }: Module): TableKind =>
  path.endsWith('.store.ts') && (open.has(path) || knowsNoOther(source.text)) ? 'publicIndex' : 'registry';

function kindsIn(module: Module): Kind[] {
  const { path, source } = module;
  const nodes = nodesIn(source);
  const layouts = [...nodes.flatMap((node) => entityIn(path, node)), ...nodes.flatMap((node) => itemIn(path, node))];
  const [ended, counted] = [new Set(nodes.flatMap(endedIn)), nodes.flatMap(addedTo)];
  return merged(layouts).map((layout) => ({
    ...layout,
    table: tableOf(module),
    expires: layout.expires || layout.lies.partition.some((text) => ended.has(text)),
    counted: layout.counters.length > 0 || counted.some((place) => samePlace(place, layout.lies)),
  }));
}

/** A key by itself is a kind of its own where no item of its module lies there: something is written there piece by piece. */
function merged(all: readonly Layout[]): Layout[] {
  const kept: Layout[] = [];
  for (const next of all.toSorted((a, b) => Number(a.type === undefined) - Number(b.type === undefined))) {
    const same = kept.findIndex(({ lies, type }) => samePlace(lies, next.lies) && (type === next.type || next.type === undefined));
    const before = kept[same];
    if (before) kept[same] = { ...before, expires: before.expires || next.expires, made: [...before.made, ...next.made] };
    else kept.push(next);
  }
  return kept;
}

export const kinds: readonly Kind[] = [...modules.values()].filter(({ path }) => !MECHANISM.test(path)).flatMap(kindsIn);

export const hasLists = (table: TableKind): boolean => 'gsi1' in tables[table].globalIndexes;
