import { InvalidInput, type Issue, type Message } from '@puskesos/core/shared/error';

/** The id of a record, by which `node` finds it again: its type and what it is called in core, in letters that a URL takes as they are. */

export interface GlobalId {
  readonly typename: string;
  readonly id: string;
}

/** The types that have one. A record that lies within another is called `outer/own` and known to core, beside the outer one, as `own`. */
const types = new Map<string, { readonly within: boolean }>();
export const registerType = (name: string, within = false): unknown => types.set(name, { within });

export const encodeId = (typename: string, id: string | number | bigint): string => Buffer.from(`${typename}:${id}`).toString('base64url');

/** Undefined for what nobody was given as an id. One record has one id: an odd spelling of it is none. */
export function parseId(text: string): GlobalId | undefined {
  const [, typename, id] = /^(\w+):(.+)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!typename || !id || !types.has(typename) || encodeId(typename, id) !== text) return undefined;
  return { typename, id };
}

export function decodeId(text: string): GlobalId {
  const parsed = parseId(text);
  if (!parsed) throw new InvalidInput([{ path: '', message: malformed }]);
  return parsed;
}

/** What core calls the record beside the one it lies in. */
export const ownIdOf = ({ typename, id }: GlobalId): string => (types.get(typename)?.within ? id.slice(id.lastIndexOf('/') + 1) : id);

const malformed: Message = {
  id: 'Ini bukan id dari sistem ini; pakai id yang diberikan API',
  en: 'this is no id of this system; use an id that the API gave',
};

/** Which record it lies in; undefined for what lies in none. */
function outerOf(text: string): string | undefined {
  const { typename, id } = parseId(text) ?? {};
  return typename && id && types.get(typename)?.within ? id.slice(0, id.lastIndexOf('/')) : undefined;
}

const misplaced: Message = {
  id: 'Ini bukan bagian dari yang disebut di sebelahnya',
  en: 'this is no part of what is named beside it',
};

/** What is wrong with an id of what lies in none of the records named beside it: core, which is told its own half, would take another. */
export function placeIssue(path: string, text: string, beside: readonly string[]): Issue | undefined {
  const outer = outerOf(text);
  const named = beside.flatMap((one) => parseId(one) ?? []).map(({ id }) => id);
  return outer === undefined || named.length === 0 || named.includes(outer) ? undefined : { path, message: misplaced };
}

/** What is wrong with an id where one of these types is asked for; undefined: nothing. */
export function idIssue(path: string, text: string, wanted: readonly string[] | undefined): Issue | undefined {
  const parsed = parseId(text);
  if (!parsed) return { path, message: malformed };
  if (!wanted || wanted.includes(parsed.typename)) return undefined;
  const kinds = wanted.join(', ');
  return {
    path,
    message: {
      id: `Ini id dari ${parsed.typename}; yang diminta id dari ${kinds}`,
      en: `this is the id of a ${parsed.typename}; asked for is one of ${kinds}`,
    },
  };
}
