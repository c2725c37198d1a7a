import { crc32, deflateRawSync } from 'node:zlib';

/** Workbooks as other programmes write them: put together from their parts. */

interface Part {
  readonly path: string;
  readonly content: string | Buffer;
  /** What the archive says of its size, where that is not true. */
  readonly saying?: number;
}

/** An archive of these parts. */
export function packed(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, content, saying } of parts) {
    const bytes = Buffer.from(content);
    const deflated = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(deflated.length, 14);
    about.writeUInt32LE(saying ?? bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\x03\x04'), about, name, deflated);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), about, where, name);
    at += 30 + name.length + deflated.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

export interface SheetParts {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What is in the sheet: `<row>`s, or all of it. */
  readonly rows: string | Buffer;
  readonly after?: string;
  readonly saying?: number;
}

const book = (inner: string) => `<workbook xmlns:r="r">${inner}</workbook>`;

/** A workbook of these sheets; `styles` and `texts` are parts of their own. */
export function packedWorkbook(sheets: readonly SheetParts[], more: { from1904?: boolean; styles?: string; texts?: string } = {}): Buffer {
  const entries = sheets.map(
    ({ name, state }, index) => `<sheet name="${name ?? `Sheet${index + 1}`}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Type="x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return packed([
    { path: 'xl/workbook.xml', content: book(`${more.from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${entries.join('')}</sheets>`) },
    { path: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${targets.join('')}</Relationships>` },
    ...(more.styles === undefined ? [] : [{ path: 'xl/styles.xml', content: more.styles }]),
    ...(more.texts === undefined ? [] : [{ path: 'xl/sharedStrings.xml', content: more.texts }]),
    ...sheets.map(({ rows, after = '', saying }, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: Buffer.isBuffer(rows) ? rows : `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ...(saying !== undefined && { saying }),
    })),
  ]);
}

const column = (place: number): string => String.fromCharCode(65 + place);

/** Rows of text cells, from the first row on; an empty text is no cell. */
export const rowsOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, index) => {
      const row = index + 1;
      const written = cells.map((text, place) =>
        text === '' ? '' : `<c r="${column(place)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${row}">${written.join('')}</row>`;
    })
    .join('');
