import { newForm, stateOf } from './form-model.ts';
import type { Card, Day, Form, Home, Photo, Receipt, Sheet, Task } from './shapes.ts';
import type { Store } from './store.ts';

/** The officer's work as it lies on the device, and each change of it: written first, then shown. */

export interface Work {
  day: Day | undefined;
  readonly sheets: Map<number, Sheet>;
  readonly homes: Map<string, Home>;
  /** By household: one form is open for each. */
  readonly forms: Map<string, Form>;
  readonly receipts: Map<string, Receipt>;
}

export async function loaded(store: Store): Promise<Work> {
  const [days, sheets, homes, forms, receipts] = await Promise.all(
    (['day', 'sheet', 'home', 'form', 'receipt'] as const).map((kind) => store.all(kind)),
  );
  const by = <T>(all: unknown[] | undefined, keyOf: (one: T) => string | number) =>
    new Map((all as T[]).map((one) => [keyOf(one), one] as const));
  return {
    day: (days as Day[])[0],
    sheets: by<Sheet>(sheets, ({ version }) => version) as Map<number, Sheet>,
    homes: by<Home>(
      [...(homes as Home[])].sort((a, b) => a.n - b.n),
      ({ id }) => id,
    ) as Map<string, Home>,
    forms: by<Form>(forms, ({ household }) => household) as Map<string, Form>,
    receipts: by<Receipt>(
      [...(receipts as Receipt[])].sort((a, b) => a.n - b.n),
      ({ visit }) => visit,
    ) as Map<string, Receipt>,
  };
}

const nextNumber = ({ homes, receipts, forms }: Work): number =>
  Math.max(0, ...[...homes.values(), ...receipts.values(), ...forms.values()].map(({ n }) => n)) + 1;

export interface Fetched {
  readonly day: Day;
  readonly sheet: Sheet;
  readonly tasks: ReadonlyMap<string, readonly Task[]>;
  readonly cards: readonly Card[];
  readonly open: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes in what the office told: homes that were not begun are as it says now, or go; what was begun stays, with the questionnaire that it was begun
 * with. The new things are written before any old one is deleted.
 */
export async function takeDay(work: Work, store: Store, { day, sheet, tasks, cards, open }: Fetched): Promise<void> {
  const { until } = day;
  await store.put('sheet', String(sheet.version), sheet, until);
  await store.put('day', 'day', day, until);
  Object.assign(work, { day });
  work.sheets.set(sheet.version, sheet);
  const told = new Map(cards.map((card) => [card.id, card]));
  for (const card of cards) {
    const known = work.homes.get(card.id);
    const n = known?.n ?? work.forms.get(card.id)?.n ?? nextNumber(work);
    const home: Home = { id: card.id, n, byHand: known?.byHand ?? false, tasks: tasks.get(card.id) ?? [], card };
    await store.put('home', home.id, home, until);
    work.homes.set(home.id, home);
  }
  for (const { id, byHand } of [...work.homes.values()]) {
    const stays = told.has(id) && (byHand || tasks.has(id));
    if (stays || work.forms.has(id)) continue;
    await store.remove('home', id);
    work.homes.delete(id);
  }
  for (const receipt of [...work.receipts.values()]) {
    const now = open.get(receipt.household);
    if (now) await keepReceipt(work, store, settledSince(receipt, now), until);
  }
  await dropSheets(work, store);
}

/** What was open when last looked at and is not any more, the office has settled. */
function settledSince(receipt: Receipt, open: readonly string[]): Receipt {
  const settled = [...receipt.settled, ...(receipt.open ?? []).filter((item) => !open.includes(item))];
  return { ...receipt, open, settled: [...new Set(settled)].filter((item) => !open.includes(item)) };
}

async function keepReceipt(work: Work, store: Store, receipt: Receipt, until: string): Promise<void> {
  await store.put('receipt', receipt.visit, receipt, until);
  work.receipts.set(receipt.visit, receipt);
}

/** Versions that no form and no home asks by any more. */
async function dropSheets({ sheets, forms, day }: Work, store: Store): Promise<void> {
  const used = new Set([...[...forms.values()].map(({ version }) => version), day?.version]);
  for (const version of [...sheets.keys()]) {
    if (used.has(version)) continue;
    await store.remove('sheet', String(version));
    sheets.delete(version);
  }
}

/** A home that the officer chose from the village's list. */
export async function addHome(work: Work, store: Store, card: Card): Promise<void> {
  const home: Home = { id: card.id, n: nextNumber(work), byHand: true, tasks: [], card };
  await store.put('home', home.id, home, untilOf(work));
  work.homes.set(home.id, home);
}

const untilOf = ({ day }: Work): string => day?.until ?? '';

export async function saveForm(work: Work, store: Store, form: Form): Promise<void> {
  await store.put('form', form.household, form, untilOf(work));
  work.forms.set(form.household, form);
}

/** A form for that home, as it was left or anew; it is first written with its first answer. */
export function formFor({ forms, day }: Work, home: Home, visit: () => string): Form {
  const startedAt = new Date().toISOString();
  return forms.get(home.id) ?? newForm({ home, version: day?.version ?? 0, visit: visit(), startedAt });
}

/** Thrown away by who began it. Its home stays. */
export async function dropForm(work: Work, store: Store, form: Form): Promise<void> {
  await store.remove('form', form.household);
  work.forms.delete(form.household);
  for (const { reference } of form.photos) await store.remove('photo', reference);
}

/** It was taken: what it said goes, and its home; a receipt stays. In this order, so that a crash between leaves it to be sent again, which is safe. */
export async function taken(work: Work, store: Store, form: Form, told: Pick<Receipt, 'clockAhead' | 'movedTo'>): Promise<void> {
  const { visit, household, n, photos } = form;
  const code = work.homes.get(household)?.card.code ?? '';
  const receipt: Receipt = { visit, household, n, code, takenAt: new Date().toISOString(), photos, settled: [], ...told };
  await keepReceipt(work, store, receipt, untilOf(work));
  await store.remove('form', household);
  work.forms.delete(household);
  await store.remove('home', household);
  work.homes.delete(household);
  await dropSheets(work, store);
}

export const photoOf = (store: Store, { reference }: Photo): Promise<string> => store.get('photo', reference) as Promise<string>;
export const savePhoto = (work: Work, store: Store, { reference }: Photo, base64: string): Promise<void> =>
  store.put('photo', reference, base64, untilOf(work));

export const waitingOf = ({ forms }: Work): Form[] => [...forms.values()].filter((form) => stateOf(form) === 'done');
export const unsentOf = ({ forms }: Work): number => forms.size;

/** How many homes of so many were seen. */
export function progressOf({ homes, forms, receipts }: Work): { readonly done: number; readonly of: number } {
  const numbers = new Set([...homes.values(), ...receipts.values()].map(({ n }) => n));
  const done = new Set([...waitingOf({ forms } as Work), ...receipts.values()].map(({ n }) => n));
  return { done: done.size, of: numbers.size };
}
