import { writeFileSync } from 'node:fs';
import * as Household from '@puskesos/core/household';
import * as Proposal from '@puskesos/core/proposal';
import { itemsOf } from '../support/engine/items.ts';
import { globalId } from '../support/office/input.ts';
import type { Office } from '../support/office/office.ts';
import { savedOperation } from '../support/office/operations.ts';
import { dinsos, family, numbers } from '../support/register/people.ts';
import { DESA, roadOf } from '../support/scenes/road.ts';

/** A small office, written by core's own operations, and what it answers: to be read by the code of later days. */

/** When it was written, and so when it is asked: what is overdue is told by the day. */
export const NOON = '2026-11-30T04:00:00.000Z';

/** Vault keys of this office's own, which seal numbers of nobody. */
export interface WrittenOffice {
  readonly vaultKeys: string;
  readonly queries: readonly string[];
  /** Each by its place among the queries, and what it answered. */
  readonly asked: readonly { readonly query: number; readonly variables: object; readonly data: unknown }[];
}

/** Four families: three proposed for each purse's money, one for another look at its decile and for two of these. */
async function writeOffice(office: Office): Promise<{ households: string[]; proposals: string[] }> {
  const { as, programOf, registered, walkedTo, walkOn } = roadOf(office, numbers(7_000), '2026-11-30');
  const programs = { apbn: await programOf('apbn'), apbd: await programOf('apbd'), village_fund: await programOf('village_fund') };
  const reached = [
    await walkedTo('ratified', programs.apbn),
    await walkedTo('accepted', programs.apbd),
    await walkedTo('accepted', programs.village_fund),
  ];
  const { id: household } = await registered();
  const head = as('kades-lama', 'village_head', DESA);
  const about = { household, origin: 'puskesos', reason: 'sesuai keadaan keluarga' } as const;
  const own = [
    await Proposal.propose(head, about),
    await Proposal.propose(head, { ...about, program: programs.apbn }),
    await Proposal.propose(head, { ...about, program: programs.apbd }),
  ];
  await walkOn(own[1]?.id ?? '', 'agreed');
  await Household.correctAddress(as('petugas', 'officer', DESA), {
    household,
    address: { street: 'Jl. Contoh 2', rt: '001', rw: '002' },
    reason: 'pindah rumah',
  });
  await Household.register(office.core(), family(numbers(7_500), { village: DESA }));
  return { households: [...reached.map((one) => one.household), household], proposals: [...reached, ...own].map(({ id }) => id) };
}

const HISTORY = `query($id: ID!) { node(id: $id) { ... on Proposal { version state purse told
  history(first: 50) { nodes { at operation role why version state { state since due told missed } } } } } }`;

/** Writes down, a line each, both what was asked of it and every item of the Registry. */
export async function writeDown(office: Office, vaultKeys: string, path: string): Promise<void> {
  const { households, proposals } = await writeOffice(office);
  const of = (name: string, variables: object) => ({ query: savedOperation(name).text, variables });
  const questions = [
    ...households.flatMap((id) =>
      ['02-household-file', '112-household-proposals', '131-household-file'].map((name) => of(name, { id: globalId('Household', id) })),
    ),
    ...proposals.map((id) => ({ query: HISTORY, variables: { id: globalId('Proposal', id) } })),
    ...['51-proposals', '110-proposals-by-purse', '121-village-households'].map((name) => of(name, { village: DESA })),
  ];
  const queries = [...new Set(questions.map(({ query }) => query))];
  const asked = [];
  for (const { query, variables } of questions) {
    const { data, errors } = await office.as(dinsos).send(query, { ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    asked.push({ query: queries.indexOf(query), variables, data });
  }
  const lines = [{ vaultKeys, queries, asked } satisfies WrittenOffice, ...(await itemsOf(office.stores.registry))];
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
