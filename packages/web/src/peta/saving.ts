import { plainRows, type Table } from './table.ts';

/** What is shown, as a file of the reader's own. */

export const formats = ['png', 'svg', 'csv', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export interface Saved {
  readonly name: string;
  /** What stands above the picture. */
  readonly title: string;
  readonly picture: SVGSVGElement | undefined;
  readonly table: Table;
}

export async function save(saved: Saved, format: Format): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await contentOf(saved, format));
  link.download = `${saved.name}.${format}`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function contentOf({ title, picture, table }: Saved, format: Format): Promise<Blob> | Blob {
  if (format === 'csv') return new Blob([csvOf(table)], { type: 'text/csv' });
  if (format === 'xlsx') return workbook(table);
  if (!picture) throw new Error('there is no picture');
  const drawn = standing(picture, title);
  const source = new Blob([new XMLSerializer().serializeToString(drawn)], { type: 'image/svg+xml' });
  return format === 'svg' ? source : painted(source, drawn.viewBox.baseVal);
}

/** With the mark by which Excel knows the text for UTF-8. */
function csvOf(table: Table): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${plainRows(table)
    .map((row) => row.map((cell) => quoted(String(cell ?? ''))).join(','))
    .join('\r\n')}\r\n`;
}

/** Its maker is loaded only when a workbook is asked for. */
async function workbook(table: Table): Promise<Blob> {
  const { workbookOf } = await import('@puskesos/core/shared/workbook');
  const pieces: BlobPart[] = [];
  for await (const piece of workbookOf(plainRows(table), nothing())) pieces.push(piece as BlobPart);
  return new Blob(pieces, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

async function* nothing(): AsyncGenerator<never> {}

const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];
const TITLE = 0.045;

/** A copy that looks the same by itself: what the page's style gives it is written into it, and its title above it. */
function standing(picture: SVGSVGElement, title: string): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [picture, ...picture.querySelectorAll('*')].forEach((one, n) => {
    const to = copies[n] as Element;
    const [style, around] = [getComputedStyle(one), n > 0 && one.parentElement ? getComputedStyle(one.parentElement) : undefined];
    for (const look of looks) {
      const value = style.getPropertyValue(look);
      // Inherited, unless something else was written there.
      if (value !== around?.getPropertyValue(look) || to.hasAttribute(look)) to.setAttribute(look, value);
    }
    if (style.display === 'none') to.setAttribute('display', 'none');
    for (const name of ['class', 'tabindex', 'role', 'aria-selected']) to.removeAttribute(name);
  });
  const { width, height } = picture.viewBox.baseVal;
  const size = width * TITLE;
  const page = getComputedStyle(document.body);
  const add = (tag: 'rect' | 'text', attributes: Record<string, string | number>, text = '') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.textContent = text;
    copy.prepend(made);
  };
  const ink = page.getPropertyValue('--ink').trim();
  add('text', { x: size / 3, y: -size / 2, fill: ink, 'font-size': Math.min(size * 0.7, (width * 1.7) / title.length) }, title);
  add('rect', { x: 0, y: -size * 1.5, width, height: height + size * 1.5, fill: page.getPropertyValue('--card').trim() });
  copy.setAttribute('viewBox', `0 ${-size * 1.5} ${width} ${height + size * 1.5}`);
  copy.setAttribute('font-family', 'system-ui, Roboto, "Segoe UI", "Noto Sans", sans-serif');
  return copy;
}

const WIDE = 1_600;

async function painted(source: Blob, { width, height }: DOMRect): Promise<Blob> {
  const image = new Image(WIDE, Math.round((WIDE * height) / width));
  image.src = URL.createObjectURL(
    new Blob([(await source.text()).replace('<svg ', `<svg width="${image.width}" height="${image.height}" `)], { type: source.type }),
  );
  await image.decode();
  URL.revokeObjectURL(image.src);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext('2d')?.drawImage(image, 0, 0, image.width, image.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'));
}
