import { randomBytes } from 'node:crypto';
import { InvalidInput } from './error.ts';
import { parseKeys, type VaultKeys } from './vault.ts';

/**
 * The steps by which the vault's keys are changed. Functions of before and after run beside each other while a deployment is shifted, so a key is
 * known everywhere before anything is written under it, and goes only when nothing is left that it made. A wrapped key is handled as it is.
 */

type Wrap = (key: Buffer) => Promise<Buffer>;
type Which = 'data' | 'blind';

export const keySteps = ['add', 'use', 'retire'] as const;
export type KeyStep = (typeof keySteps)[number];

/** The next JSON of keys. Throws InvalidInput where the step before was not taken. */
export async function nextKeys(json: string, which: Which, step: KeyStep, wrap: Wrap): Promise<VaultKeys> {
  const keys = parseKeys(json);
  if (step === 'add') return withAnother(keys, which, (await wrap(randomBytes(32))).toString('base64'));
  return which === 'data' ? nextData(keys, step) : nextBlind(keys, step);
}

function withAnother(keys: VaultKeys, which: Which, key: string): VaultKeys {
  const id = nextId(Object.keys(keys[which]));
  if (which === 'data') {
    if (keys.seals !== undefined) throw outOfOrder();
    return { ...keys, data: { ...keys.data, [id]: key }, seals: lastOf(Object.keys(keys.data)) };
  }
  const forms = keys.forms ?? [firstOf(Object.keys(keys.blind))];
  if (forms.length > 1) throw outOfOrder();
  return { ...keys, blind: { ...keys.blind, [id]: key }, forms: [id, ...forms] };
}

function nextData({ seals, ...keys }: VaultKeys, step: 'use' | 'retire'): VaultKeys {
  if (step === 'use') {
    if (seals === undefined) throw outOfOrder();
    return keys;
  }
  if (seals !== undefined || Object.keys(keys.data).length < 2) throw outOfOrder();
  const last = lastOf(Object.keys(keys.data));
  return { ...keys, data: { [last]: keys.data[last] as string } };
}

/** The first of the blind keys stays: ids hang on it. Added, a key stands first among the forms; in use, last. */
function nextBlind({ forms = [], ...keys }: VaultKeys, step: 'use' | 'retire'): VaultKeys {
  const [one, other] = forms;
  if (one === undefined || other === undefined) throw outOfOrder();
  const ids = Object.keys(keys.blind);
  const isInUse = ids.indexOf(other) > ids.indexOf(one);
  if (isInUse !== (step === 'retire')) throw outOfOrder();
  if (step === 'use') return { ...keys, forms: [other, one] };
  const kept = new Set([ids[0], other]);
  return { ...keys, blind: Object.fromEntries(Object.entries(keys.blind).filter(([id]) => kept.has(id))), forms: [other] };
}

const outOfOrder = (): InvalidInput =>
  InvalidInput.at(
    'step',
    'urutannya: add, deploy, use, deploy, rekey sampai 0, retire, deploy; langkah ini bukan yang berikutnya',
    'the order is add, deploy, use, deploy, rekey until it says 0, retire, deploy; this step is not the next',
  );

const firstOf = (ids: readonly string[]): string => ids[0] as string;
const lastOf = (ids: readonly string[]): string => ids.at(-1) as string;

/** As `k2` behind `k1`. */
function nextId(ids: readonly string[]): string {
  const last = lastOf(ids);
  const letters = last.replace(/\d+$/, '');
  return `${letters}${Number(last.slice(letters.length) || '1') + 1}`;
}
