import type { Figures } from './figures.ts';
import { districtOf, nameOf, placesOf } from './places.ts';
import type { Cell, Table } from './table.ts';
import type { Scene } from './telling.ts';

/** Place by place what the map shows. A pool's numbers stand at each of its places, beside the names of those they are of. */
export function mapTable(figures: Figures, { view, whole, tell }: Scene): Table {
  const { words } = tell;
  const isVillage = view.level === 'village';
  return {
    columns: [
      { title: words.name },
      { title: words.code },
      ...(isVillage ? [{ title: words.kecamatan }] : []),
      { title: words.count },
      ...(whole ? [{ title: words.base }, { title: words.rate, percent: true }] : []),
      { title: words.together },
    ],
    rows: placesOf[view.level].map(({ code, name }): Cell[] => {
      const { count, base, rate, places, isPool } = figures.of(code);
      const with_ = isPool ? places.map(nameOf).join('; ') : undefined;
      return [name, code, ...(isVillage ? [nameOf(districtOf(code))] : []), count, ...(whole ? [base, rate] : []), with_];
    }),
  };
}
