import { randomUUID } from 'node:crypto';
import type { Actor } from './actor.ts';
import { type Clock, systemClock } from './clock.ts';
import { Cost } from './cost.ts';
import type { Files } from './files.ts';
import type { PublicKeys } from './public-keys.ts';
import type { Published } from './published.ts';
import type { Table } from './table.ts';
import type { Together } from './together.ts';
import type { Vault } from './vault.ts';

/** All that an operation may know of the world. Nothing of it is global, so a test or a job brings its own. */
export interface Context {
  readonly actor: Actor;
  readonly now: Clock;
  readonly newId: () => string;
  readonly registry: Table;
  readonly publicIndex: Table;
  readonly vault: Vault;
  readonly publicKeys: PublicKeys;
  readonly files: Files;
  readonly published: Published;
  readonly cost: Cost;
  /** Ties the history, the log and the answer of one request together. */
  readonly requestId: string;
  /** Of a request that may look at one record several times, what it has read of it; emptied by whatever it writes. */
  readonly atHand?: Map<string, Promise<unknown>>;
  /** Of work that decides many things at the same time: what they write goes together. */
  readonly together?: Together;
}

/** What a process opens once. */
export interface Stores {
  readonly registry: Table;
  readonly publicIndex: Table;
  readonly vault: Vault;
  readonly publicKeys: PublicKeys;
  readonly files: Files;
  readonly published: Published;
}

/** The context of one request or job: its own actor and its own bill. */
export function contextFor(
  stores: Stores,
  actor: Actor,
  options: Partial<Pick<Context, 'now' | 'newId' | 'requestId' | 'cost'>> = {},
): Context {
  const cost = options.cost ?? new Cost();
  return {
    actor,
    cost,
    vault: stores.vault,
    publicKeys: stores.publicKeys,
    files: stores.files,
    published: stores.published,
    registry: stores.registry.billedTo(cost),
    publicIndex: stores.publicIndex.billedTo(cost),
    now: options.now ?? systemClock,
    newId: options.newId ?? randomUUID,
    requestId: options.requestId ?? randomUUID(),
  };
}

export const newRequestId = (): string => randomUUID();
