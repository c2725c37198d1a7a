import { openFile } from '@puskesos/core/intake/sheet';
import { expect, it } from 'vitest';
import { packed, packedWorkbook, rowsOf } from '../support/register/packed.ts';
import { source } from '../support/register/workbooks.ts';

/** What is no workbook and no CSV is refused by its name, with what to do; by what is in it, whatever it is called. */

const ole = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(20_000), Buffer.from(stream, 'utf16le'), Buffer.alloc(500)]);
const archive = (path: string, content = '') => packed([{ path, content }]);
const xml = (root: string) => Buffer.from(`<?xml version="1.0"?>\r\n${root}`);

it.each([
  ['a workbook with a password', ole('EncryptedPackage'), 'locked by a password', 'Encrypt with Password'],
  ['an old workbook', ole('Workbook'), 'old .xls', 'save it as .xlsx'],
  ['one of Excel 4', Buffer.from('0904060000001000', 'hex'), 'old .xls', 'save it as .xlsx'],
  ['a web page', Buffer.from('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'), 'web page', 'Save As'],
  ['a table without its page', Buffer.from('\ufeff <table><tr><td>nik</td></tr></table>'), 'web page', 'Save As'],
  ['an XML spreadsheet', xml('<?mso-application progid="Excel.Sheet"?><Workbook/>'), 'XML spreadsheet of Excel 2003', 'Save As'],
  ['a file of LibreOffice', archive('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), '.ods', 'Save As'],
  ['a flat one', xml('<office:document xmlns:office="urn:oasis"/>'), '.fods', 'Save As'],
  ['a binary workbook', archive('xl/workbook.bin'), '.xlsb', 'Save As'],
  ['a file of Numbers', archive('Index/Document.iwa'), 'Apple’s Numbers', 'Export To'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF', 'as .xlsx or CSV'],
  ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'picture or a photo', 'as .xlsx or CSV'],
  ['a document', archive('word/document.xml'), 'Word document', 'as .xlsx or CSV'],
  ['an old document', ole('WordDocument'), 'Word document', 'as .xlsx or CSV'],
  ['an archive', archive('penduduk.csv'), 'archive', 'Unpack it'],
  ['another XML', xml('<data/>'), 'XML file', 'as .xlsx or CSV'],
  ['bytes of whatever', Buffer.from(Array.from({ length: 400 }, (_, at) => at % 9)), 'neither text nor a workbook', 'as .xlsx or CSV'],
  ['half a workbook', packedWorkbook([{ rows: rowsOf([['nama']]) }]).subarray(0, 300), 'damaged', 'save it as .xlsx again'],
  ['a sheet that breaks off', packedWorkbook([{ rows: Buffer.from('<worksheet><sheetData><row>') }]), 'damaged', 'save it as .xlsx again'],
  ['a workbook with nothing in it', packedWorkbook([{ rows: '' }]), 'empty', 'Choose another'],
  ['no byte at all', Buffer.alloc(0), 'empty', 'Choose another'],
])('%s', async (_what, bytes, name, whatToDo) => {
  const refusal = await openFile(source('penduduk.xlsx', bytes)).then(
    () => undefined,
    (error) => error,
  );

  expect(refusal).toMatchObject({ code: 'FILE_UNREADABLE' });
  expect(refusal.message).toContain(name);
  expect(refusal.message).toContain(whatToDo);
});
