import { type Layout, readColumns } from './columns.ts';
import { decilesSignature } from './deciles.ts';
import { dwellingsSignature } from './dwellings.ts';
import { MissingColumns } from './intake-errors.ts';
import { participantsLayout } from './participants.ts';
import { residentsLayout } from './resident-columns.ts';
import { openFile, type Sheet, type Source } from './sheet.ts';

export type FileKind = 'participants' | 'dwellings' | 'residents' | 'deciles';

/** Which of the layouts a file has, by its columns alone. What is none of them is taken for residents, and told what it lacks. */
export async function kindOf(file: Source): Promise<FileKind> {
  const sheets = await openFile(file);
  if (await has(sheets.named('Peserta') ?? sheets.first, participantsLayout)) return 'participants';
  if (await has(sheets.first, dwellingsSignature)) return 'dwellings';
  if (await has(sheets.first, residentsLayout)) return 'residents';
  return (await has(sheets.first, decilesSignature)) ? 'deciles' : 'residents';
}

async function has<C extends string>(sheet: Sheet, layout: Layout<C>): Promise<boolean> {
  try {
    await readColumns(sheet, layout);
    return true;
  } catch (error) {
    if (error instanceof MissingColumns) return false;
    throw error;
  }
}
