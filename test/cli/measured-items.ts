import { bytesOf } from '@puskesos/core/shared/item-size';
import type { Item } from '@puskesos/core/shared/table';

/** What lies in tables, by its type: in the mean so many bytes, and how often. What history keeps is told as its indexes have it. */

const SHOWN = ['pk', 'sk', 'by', 'day', 'updatedAt', 'type', 'role', 'operation', 'why', 'requestId'];

function typeOf({ pk, sk, type }: Item): string {
  if (typeof type === 'string') return type;
  const [of = ''] = pk.split('#');
  return ['answers', 'answer', 'limit', 'salt', 'told'].includes(of) ? of : (sk.split('#')[0] ?? '');
}

export function meanBytes(items: readonly Item[]): Map<string, { bytes: number; count: number }> {
  const sums = new Map<string, { bytes: number; count: number }>();
  const add = (type: string, bytes: number) => {
    const { bytes: before, count } = sums.get(type) ?? { bytes: 0, count: 0 };
    sums.set(type, { bytes: before + bytes, count: count + 1 });
  };
  for (const item of items) {
    const isHistory = item.sk.startsWith('~') && item['operation'] !== undefined;
    add('all', bytesOf(item));
    if (isHistory) add('index line', bytesOf(Object.fromEntries(Object.entries(item).filter(([name]) => SHOWN.includes(name)))));
    else add(typeOf(item), bytesOf(item));
  }
  return new Map([...sums].map(([type, { bytes, count }]) => [type, { bytes: Math.round(bytes / count), count }]));
}
