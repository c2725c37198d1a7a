import { type Connected, connect } from '@puskesos/core/shared/connect';
import type { Stores } from '@puskesos/core/shared/context';
import { Cost } from '@puskesos/core/shared/cost';
import { Table } from '@puskesos/core/shared/table';
import { startedEngine } from './engine.ts';
import { itemsOf } from './items.ts';
import { freshTables } from './tables.ts';

/** The same stores with an index that tells of the Registry as it was when it last caught up; everything else is read as it is. */
export interface Lagging extends Stores {
  readonly catchUp: () => Promise<void>;
}

/** Questions to an index go to a copy of the Registry, on the real engine, that is only brought up to date when it is told to. */
export async function lagging({ registry, publicIndex, ...others }: Stores): Promise<Lagging> {
  const copy = (await freshTables()).registry;
  const database = connect({ region: 'ap-southeast-3', endpoint: startedEngine() });
  const aside: Connected = {
    ...database,
    reads(command, input: { IndexName?: string; TableName?: string }) {
      const goesAside = input.IndexName !== undefined && input.TableName === registry.name;
      return database.reads(command, goesAside ? { ...input, TableName: copy } : input);
    },
  };
  const behind = new Table(database, copy, 'registry', new Cost());
  return {
    registry: new Table(aside, registry.name, 'registry', new Cost()),
    publicIndex: new Table(aside, publicIndex.name, 'publicIndex', new Cost()),
    ...others,
    async catchUp() {
      const [now, then] = [await itemsOf(registry), await itemsOf(behind)];
      const kept = new Set(now.map(({ pk, sk }) => `${pk} ${sk}`));
      await behind.batchWrite(
        now,
        then.filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`)),
      );
    },
  };
}
