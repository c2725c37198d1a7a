import { type Layout, plainName } from './columns.ts';
import { decilesSignature } from './deciles.ts';
import { dwellingsSignature } from './dwellings.ts';
import { MissingColumns } from './intake-errors.ts';
import { type FileKind, ProgramNotNamed, UnknownKind } from './kind-errors.ts';
import { participantsLayout, recipientsLayouts } from './participants.ts';
import { readColumns } from './reading.ts';
import { residentsLayout } from './resident-columns.ts';
import { openFile, type Sheet, type Sheets, type Source } from './sheet.ts';
import { visitsSignature } from './visit-columns.ts';

export type { FileKind } from './kind-errors.ts';

/** What whoever hands a file in says of it; a village has residents, a programme has recipients. */
interface Said {
  readonly village?: string | undefined;
  readonly program?: string | undefined;
}

/**
 * Which kind a file is, by its columns. A bare list of names and numbers may be anybody's: it is of the programme, or the village, that is
 * named. Throws ProgramNotNamed where none is, UnknownKind for what has the columns of no kind.
 */
export async function kindOf(file: Source, said: Said = {}): Promise<FileKind> {
  const sheets = await openFile(file);
  if (await has(sheets, visitsSignature)) return 'visits';
  if (await has(sheets, participantsLayout)) return 'participants';
  if (await has(sheets, dwellingsSignature)) return 'dwellings';
  if (await has(sheets, residentsLayout)) return 'residents';
  if (await has(sheets, decilesSignature)) return 'deciles';
  const names = await namesIn(sheets.first);
  const isOfProgram = said.program !== undefined || names.has('bansos') || names.has('namaprogram');
  if (said.village !== undefined && said.program === undefined) return 'residents';
  for (const layout of recipientsLayouts) {
    if (!(await has(sheets, layout))) continue;
    if (isOfProgram) return 'participants';
    if (!looksLikeResidents(names)) throw new ProgramNotNamed();
  }
  const [like] = nearest(names);
  throw new UnknownKind(like?.[0], like?.[1] ?? []);
}

/** A birth date is on no list of recipients that comes without its programme. */
const looksLikeResidents = (names: ReadonlySet<string>) => names.has('tanggallahir') || names.has('tgllahir');

const signatures: readonly [FileKind, Layout<string>][] = [
  ['residents', residentsLayout],
  ['dwellings', dwellingsSignature],
  ['visits', visitsSignature],
  ['deciles', decilesSignature],
  ['participants', participantsLayout],
];

/** Of each kind what the file lacks, the one of which it has most of the columns first; none of which it has no column. */
function nearest(names: ReadonlySet<string>): [FileKind, readonly string[]][] {
  return signatures
    .map(([kind, { required, optional, aliases }]) => {
      const isThere = (column: string) => [column, ...(aliases?.[column] ?? [])].some((name) => names.has(plainName(name)));
      const known = [...required, ...optional].filter(isThere).length;
      return { kind, known, missing: required.filter((column) => !isThere(column)) };
    })
    .filter(({ known }) => known > 0)
    .toSorted((a, b) => b.known - a.known)
    .map(({ kind, missing }) => [kind, missing]);
}

async function namesIn(sheet: Sheet): Promise<Set<string>> {
  for await (const { cells } of sheet.rows()) {
    const names = cells.map(plainName).filter((name) => name !== '');
    if (names.length > 1) return new Set(names);
  }
  return new Set();
}

async function has<C extends string>(sheets: Sheets, layout: Layout<C>): Promise<boolean> {
  try {
    await readColumns(sheets, layout);
    return true;
  } catch (error) {
    if (error instanceof MissingColumns) return false;
    throw error;
  }
}
