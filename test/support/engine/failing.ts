import { type Connected, connect } from '@puskesos/core/shared/connect';
import type { Stores } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { registryOf } from '@puskesos/core/shared/stores';
import { Table } from '@puskesos/core/shared/table';
import { startedEngine } from './engine.ts';

/** Thrown in place of an answer of the database. */
export class Killed extends Error {
  override name = 'Killed';
}

interface Fault {
  /** Counted from 0 over both tables, in the order in which calls are made. */
  readonly at: (call: number, command: string) => boolean | Promise<boolean>;
  /** `before`: the call is never made; `after`: it is made and its answer lost. */
  readonly when?: 'before' | 'after';
}

/** The same stores through a client that fails where it is told to; the engine behind it is the real one. */
export function failing({ registry, publicIndex, ...stores }: Stores, { at, when = 'before' }: Fault): Stores & { calls: () => number } {
  const database = connect({ region: 'ap-southeast-3', endpoint: startedEngine() });
  let calls = 0;
  const call = async <Answer>(command: string, make: () => Promise<Answer>): Promise<Answer> => {
    const fails = await at(calls++, command);
    if (fails && when === 'before') throw new Killed();
    const answer = await make();
    if (fails) throw new Killed();
    return answer;
  };
  const through: Connected = {
    ...database,
    reads: (command, input) => call(`${command}Command`, () => database.reads(command, input)),
    writes: (command, input) => call(`${command}Command`, () => database.writes(command, input)),
  };
  return {
    registry: registryOf(through, registry.name, stores.vault),
    publicIndex: new Table(through, publicIndex.name, 'publicIndex', new Cost()),
    ...stores,
    calls: () => calls,
  };
}
