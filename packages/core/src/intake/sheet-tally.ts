import { masked } from './remarks.ts';
import type { SheetRemark, SheetRemarkCode } from './remarks-of-sheets.ts';
import type { Sheet } from './rows.ts';

/** A sheet's name as it may be written down. */
export const labelOf = ({ name = '' }: Sheet): string => masked(name);

type About = Pick<SheetRemark, 'column' | 'count'>;

/** Keeps what is to be told of sheets: of the same thing again only how often, so that a long file tells no more than a short one. */
export class SheetTally {
  readonly #remarks = new Map<string, SheetRemark>();

  get remarks(): SheetRemark[] {
    return [...this.#remarks.values()];
  }

  say(code: SheetRemarkCode, sheet: Sheet, row?: number, { column, count }: About = row === undefined ? {} : { count: 1 }): void {
    const key = [code, sheet.name, column].join('\0');
    const told = this.#remarks.get(key);
    this.#remarks.set(key, {
      code,
      ...(sheet.name !== undefined && { sheet: labelOf(sheet) }),
      ...(column !== undefined && { column }),
      ...(row !== undefined && { row: told?.row ?? row }),
      ...(count !== undefined && { count: (told?.count ?? 0) + count }),
    });
  }

  /** What opening the sheet has shown. */
  repeat(sheet: Sheet): void {
    for (const { code, count } of sheet.remarks) this.say(code, sheet, undefined, { ...(count !== undefined && { count }) });
  }
}
