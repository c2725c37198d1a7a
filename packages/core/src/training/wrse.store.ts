import { type Change, versionConflict } from '../shared/change.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import { isEnded } from './wrse.rules.ts';
import type { WrsePath } from './wrse-shapes.ts';

type Registry = Pick<Context, 'registry'>;

const keyOf = (id: string): Key => ({ pk: `wrse#${id}`, sk: 'path' });

/** In a village's list those that go on come first, by the day they are due. */
const path = entity<WrsePath>('wrse_path', {
  key: ({ id }) => keyOf(id),
  index: (of) => ({ gsi1pk: `wrse#${of.village}`, gsi1sk: `${isEnded(of) ? 1 : 0}#${of.due}#${of.id}` }),
});

/** One for each person, however often they are found. Holds nothing of their number. */
export const idFor = ({ vault }: Pick<Context, 'vault'>, person: string): string => vault.fingerprint('wrse', person).split('.')[1] ?? '';

export const add = path.add;
export const replace = path.replace;
/** Takes it from where it lies, for a key that was another's. */
export const remove = ({ id, version }: Stored<WrsePath>): Change => ({
  delete: keyOf(id),
  condition: {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
  onConditionFailed: versionConflict,
});
export const get = ({ registry }: Registry, id: string) => path.get(registry, keyOf(id));
export const getMany = ({ registry }: Registry, ids: readonly string[]) => path.getMany(registry, ids.map(keyOf));
/** With what was told of her under numbers that turned out not to be hers, or are no more. A Query for each that the page reaches. */
export const history = ({ registry }: Registry, { id, since, earlier = [] }: WrsePath, page: PageInput) =>
  path.historyAlong(registry, [{ key: keyOf(id), from: since }, ...earlier.map((one) => ({ ...one, key: keyOf(one.id) }))], page);
export const listIn = ({ registry }: Registry, village: string, page: PageInput): Promise<Page<Stored<WrsePath>>> =>
  path.list(registry, { partition: `wrse#${village}`, index: 'gsi1', page });
