import { type Change, versionConflict } from '../shared/change.ts';
import type { Instant } from '../shared/clock.ts';
import type { Context } from '../shared/context.ts';
import { entity, type Stored } from '../shared/entity.ts';
import { eachKept, type Kept, listRecords } from '../shared/listed.ts';
import type { Direction } from '../shared/order.ts';
import type { Page, PageInput } from '../shared/page.ts';
import type { Key } from '../shared/table.ts';
import type { Import, Upload } from './import-shapes.ts';
import { type ImportsAsked, importListName, listingsOf } from './listed.rules.ts';

type Registry = Pick<Context, 'registry'>;

const importKey = (id: string): Key => ({ pk: `import#${id}`, sk: 'import' });
const uploadKey = (id: string): Key => ({ pk: `upload#${id}`, sk: 'upload' });

/** What lies in lists lies there by lines of the stream (`listed.rules.ts`); this one tells all of them, for whoever lays those anew. */
const record = entity<Import>('import', {
  key: ({ id }) => importKey(id),
  index: ({ id, startedAt }) => ({ gsi1pk: 'imports', gsi1sk: `${startedAt}#${id}` }),
});

export const add = record.add;
export const replace = record.replace;
export const get = ({ registry }: Registry, id: string) => record.get(registry, importKey(id));

/** Its next state, without a history: who asked for what is told by others, and how far it has come is of no interest later. */
export const advance = (before: Stored<Import>, after: Import, now: Instant): Change => ({
  ...record.replace(before, after, now),
  history: false,
});

interface Asked extends ImportsAsked {
  readonly direction: Direction;
  readonly page: PageInput;
}

/** Of a place, latest first. One Query, and a BatchGet. */
export const inPlace = ({ registry }: Registry, { direction, page, ...which }: Asked): Promise<Page<Stored<Import>>> =>
  listRecords(
    registry,
    { list: importListName(which), direction, page },
    { getMany: (keys) => record.getMany(registry, keys), listingsOf },
  );

/** All there are, for whoever lays them into lists. */
export const eachAsKept = ({ registry }: Registry): AsyncGenerator<Kept> => eachKept(registry, { partition: 'imports', index: 'gsi1' });

const DAYS_AN_UPLOAD_WAITS = 7;

export const addUpload = (upload: Upload, now: Instant): Change => ({
  put: {
    ...uploadKey(upload.id),
    type: 'upload',
    data: JSON.stringify(upload),
    expiresAt: Math.floor(Date.parse(now) / 1000) + DAYS_AN_UPLOAD_WAITS * 86_400,
  },
  onConditionFailed: versionConflict,
});

export async function getUpload({ registry }: Registry, id: string): Promise<Upload | undefined> {
  const item = await registry.get(uploadKey(id), true);
  return item && (JSON.parse(item['data'] as string) as Upload);
}
