type Cell = string | number | undefined;
type Row = readonly Cell[];

/** Characters of rows that are put together before they are packed. */
const PIECE = 65_536;

/**
 * A workbook of one sheet, piece by piece: the rows at its top, then those that follow, which are read as it is taken. A text stays one, a
 * formula's signs or not. Nothing comes before the first of its rows is there.
 */
export const workbookOf = (top: readonly Row[], below: AsyncIterable<Row>): AsyncGenerator<Uint8Array> =>
  workbookOfSheets({ Data: inTurn(top, below) });

/** The same of several sheets, by their names. */
export async function* workbookOfSheets(sheets: Readonly<Record<string, AsyncIterable<Row> | Iterable<Row>>>): AsyncGenerator<Uint8Array> {
  // Loaded only where a workbook is written.
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  let packed: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  const begin = (path: string) => {
    const part = new ZipDeflate(path);
    archive.add(part);
    return (text: string, isLast = false) => part.push(strToU8(text), isLast);
  };
  for (const [path, content] of Object.entries(partsOf(Object.keys(sheets)))) begin(path)(`${DECLARED}${content}`, true);
  for (const [at, rows] of Object.values(sheets).entries()) {
    const write = begin(`xl/${sheetPath(at)}`);
    let text = `${DECLARED}<worksheet xmlns="${MAIN}"><sheetData>`;
    let number = 0;
    for await (const row of rows) {
      number += 1;
      text += rowText(row, number);
      if (text.length < PIECE) continue;
      write(text);
      text = '';
      yield* packed;
      packed = [];
    }
    write(`${text}</sheetData></worksheet>`, true);
  }
  archive.end();
  yield* packed;
}

async function* inTurn(top: readonly Row[], below: AsyncIterable<Row>): AsyncGenerator<Row> {
  yield* top;
  yield* below;
}

const rowText = (row: Row, number: number): string =>
  `<row r="${number}">${row.map((cell, at) => cellText(cell, at, number)).join('')}</row>`;

function cellText(cell: Cell, at: number, row: number): string {
  if (cell === undefined) return '';
  const place = `r="${columnName(at)}${row}"`;
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** 0 is `A`, 26 `AA`. */
const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** What XML has no way to say is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** What a workbook is called on the way. */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const RELATED = `${FORMATS}/officeDocument/2006/relationships`;
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${FORMATS}/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATED}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const sheetPath = (at: number): string => `worksheets/sheet${at + 1}.xml`;

/** What a workbook is beside its rows. */
function partsOf(names: readonly string[]): Record<string, string> {
  const overrides = names.map((_name, at) => `<Override PartName="/xl/${sheetPath(at)}" ContentType="${CONTENT}.worksheet+xml"/>`);
  const listed = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return {
    '[Content_Types].xml': `<Types xmlns="${FORMATS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(...names.map((_name, at) => ['worksheet', sheetPath(at)] as const)),
  };
}
