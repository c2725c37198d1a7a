import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { Item } from './item.ts';

/**
 * How fingerprints lie. Everything that reckons has them under the first blind key, so ids and receipts last. A later key covers them at rest: a
 * fingerprint's 16 bytes are one block of AES, and a block goes both ways without being told what it was made of. Who has the first key and the
 * table finds no number by it as long as the cover's key is kept; a cover that is out is laid anew, and no number is opened for that.
 */
export interface Cover {
  /** Those that may lie there, by the id of their key; the last is written. */
  readonly forms: readonly string[];
  /** Does it hold a fingerprint? */
  readonly isIn: (text: string) => boolean;
  /** Fingerprints in a text, or in whatever holds texts, as they lie; by default as they are written. Throws where one is covered already. */
  readonly lay: <T>(value: T, form?: string) => T;
  /** And as everything reckons with them. */
  readonly lift: <T>(value: T) => T;
}

/** 16 bytes in base64url; the last letter holds two bits of them. */
const DIGEST = '[\\w-]{21}[AQgw]';
const under = (ids: readonly string[]): RegExp => new RegExp(`(?<![\\w-])(${ids.join('|')})\\.(${DIGEST})(?![\\w-])`, 'g');

/** Undefined where no fingerprint is covered. */
export function coverOf(blind: ReadonlyMap<string, KeyObject>, forms?: readonly string[]): Cover | undefined {
  const [root = '', ...covers] = blind.keys();
  if (covers.length === 0) return undefined;
  const [bare, covered, any] = [under([root]), under(covers), under([root, ...covers])];
  const written = forms ?? [root];
  const keyOf = (id: string): KeyObject => blind.get(id) as KeyObject;
  const last = written.at(-1) ?? root;
  const laid = (text: string, form: string): string => {
    if (text.search(covered) >= 0) throw new CoveredAlready();
    if (form === root) return text;
    return text.replace(bare, (_all, _id, digest: string) => `${form}.${block(createCipheriv('aes-256-ecb', keyOf(form), null), digest)}`);
  };
  const lifted = (text: string): string =>
    text.replace(
      covered,
      (_all, id: string, digest: string) => `${root}.${block(createDecipheriv('aes-256-ecb', keyOf(id), null), digest)}`,
    );
  return {
    forms: written,
    isIn: (text) => text.search(any) >= 0,
    lay: (value, form = last) => eachText(value, (text) => laid(text, form)),
    lift: (value) => eachText(value, lifted),
  };
}

/** Nobody has a covered fingerprint in hand: what looks like one was typed, and would be read back as something else. */
class CoveredAlready extends Error {
  override name = 'CoveredAlready';
}

function block(cipher: ReturnType<typeof createCipheriv> | ReturnType<typeof createDecipheriv>, digest: string): string {
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(Buffer.from(digest, 'base64url')), cipher.final()]).toString('base64url');
}

/** Its texts changed, however deep. */
export function eachText<T>(value: T, change: (text: string) => string): T {
  const changed = (one: unknown): unknown => {
    if (typeof one === 'string') return change(one);
    if (Array.isArray(one)) return one.map(changed);
    if (one instanceof Set) return new Set([...one].map(changed));
    if (one === null || typeof one !== 'object' || ArrayBuffer.isView(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, changed(inner)]));
  };
  return changed(value) as T;
}

/** The attributes that another writing of an item has otherwise. */
export const changedIn = (item: Item, next: Item): Record<string, unknown> =>
  Object.fromEntries(Object.entries(next).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(item[name])));

/** An item as it was read, to the letter: whoever wrote it meanwhile changed something of it. */
export function asItLies({ pk: _pk, sk: _sk, ...attributes }: Item, names = Object.keys(attributes)) {
  const kept = names.map((name, n) => [`#a${n}`, name, `:a${n}`] as const);
  return {
    ConditionExpression: ['attribute_exists(pk)', ...kept.map(([as, , value]) => `${as} = ${value}`)].join(' AND '),
    ...(kept.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(kept.map(([as, name]) => [as, name])),
      ExpressionAttributeValues: Object.fromEntries(kept.map(([, name, value]) => [value, attributes[name]])),
    }),
  };
}
