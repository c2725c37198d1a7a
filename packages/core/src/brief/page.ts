import { type IndicatorCode, indicatorOf } from '../indicator/known-indicators.ts';
import { outsideNames, outsideUntil } from '../indicator/outside.calendar.ts';
import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import type { ToldValue } from '../published/published.ts';
import { findDistrict, findVillage, regency } from '../region/region.ts';
import { type Brief, columnCodes, drawnCodes, type Headline, mappedCode } from './brief.rules.ts';
import { breaksOf, classAt, linesOf, mapOf } from './pictures.ts';
import type { Standing } from './standing.rules.ts';
import { standingSection } from './standing-section.ts';
import { style } from './style.ts';
import { inMonth, number, onDay, percent, signed } from './words.ts';

/** A brief as a page of its own: nothing is loaded beside it, and it prints to two sheets of A4. */

export function pageOf(brief: Brief, standing: Standing): string {
  const isRegency = brief.place === regency.code;
  const title = `Ringkasan ${isRegency ? 'Kabupaten' : 'Kecamatan'} ${brief.name}, ${inMonth(brief.month)}`;
  const notes = new Pools();
  const { rateFrom, fewest } = smallNumbersOn(brief.day);
  const rateOf = ({ count, base = 0 }: ToldValue) => (base >= rateFrom && base > 0 ? count / base : undefined);
  const parts = brief.parts.map(({ code, values }, n) => {
    const value = values[mappedCode];
    return { code, number: n + 1, value, rate: value && rateOf(value) };
  });
  const breaks = breaksOf(parts.flatMap(({ rate }) => rate ?? []));
  const mapped = indicatorOf(mappedCode).name.id;
  const rows = brief.parts.map(
    ({ name, values }, n) =>
      `<tr><td>${n + 1}</td><th scope="row" class="text">${name}</th>${columnCodes.map((code) => `<td>${notes.cell(code, values[code])}</td>`).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<section class="sheet">
<h1>${title}</h1>
<p>Angka terbuka dari register Dinas Sosial ${regency.name}, per ${onDay(brief.day)}. Dibuat otomatis; boleh disebarkan.</p>
<dl class="headlines">${brief.headlines.map((one) => headline(one, notes, rateOf)).join('')}</dl>
<div class="pictures">
<figure class="map"><figcaption><strong>${mapped}</strong>, bagian dari yang dikunjungi; nomor seperti di tabel</figcaption>
${mapOf(parts, breaks, `Peta: ${mapped} menurut ${isRegency ? 'kecamatan' : 'desa dan kelurahan'}; angkanya di tabel`)}
${legend(breaks)}</figure>
<figure><figcaption><strong>Perjalanan per bulan</strong>, rumah tangga</figcaption>
${linesOf(brief, `Garis per bulan sampai ${inMonth(brief.month)}: ${drawnCodes.map((code) => indicatorOf(code).name.id).join(', ')}`)}
<p class="small">${drawnCodes.map((code, n) => `<svg class="key line-${n}" viewBox="0 0 28 12" aria-hidden="true"><path d="M0 6H28"/></svg>${indicatorOf(code).name.id}`).join(' &nbsp; ')}</p></figure>
</div>
</section>
<section class="sheet">
<h2>${isRegency ? 'Kecamatan demi kecamatan' : 'Desa dan kelurahan'}</h2>
<div class="scroll" role="region" aria-label="Tabel" tabindex="0"><table><caption class="small">Rumah tangga, ${inMonth(brief.month)}</caption>
<thead><tr><th scope="col">No</th><th scope="col">Nama</th>${columnCodes.map((code) => `<th scope="col">${indicatorOf(code).name.id}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody></table></div>
${notes.text()}
${standingSection(standing)}
${isRegency ? outside(brief.month) : ''}
<h2>Cara membaca</h2>
<p class="small">Angka 1 sampai ${fewest - 1} tidak disebut; tempat yang angkanya sekecil itu dihitung bersama yang lain. Persentase hanya disebut dari ${rateFrom} rumah tangga ke atas. “Celah bantuan” adalah rumah tangga miskin terverifikasi tanpa bantuan yang menutup celah. Yang belum dikunjungi tidak dihitung miskin maupun tidak miskin, jadi naiknya sebuah angka dapat juga berarti lebih banyak yang dikunjungi.</p>
</section>
</main>
</body>
</html>
`;
}

/** What is told of several places as one: the numbers in the table bear a letter, and the letters are told below it. */
class Pools {
  readonly #letters = new Map<string, string>();

  cell(code: IndicatorCode, value: ToldValue | undefined): string {
    if (!value) return '–';
    if (value.places.length === 1) return number(value.count);
    const told = `${number(value.count)} ${indicatorOf(code).name.id.toLowerCase()} di ${listed(value.places.map(nameOf))} bersama`;
    const letter = this.#letters.get(told) ?? letterAt(this.#letters.size);
    this.#letters.set(told, letter);
    return `<em>${letter}</em>`;
  }

  text(): string {
    if (this.#letters.size === 0) return '';
    return `<p class="small">Dihitung bersama: ${[...this.#letters].map(([told, letter]) => `<em>${letter}</em> ${told}`).join('; ')}.</p>`;
  }
}

const letterAt = (n: number): string =>
  `${n >= 26 ? String.fromCharCode(96 + Math.floor(n / 26)) : ''}${String.fromCharCode(97 + (n % 26))}`;
const nameOf = (code: string): string =>
  findVillage(code)?.name ?? (findDistrict(code) ? `seluruh ${findDistrict(code)?.name}` : regency.name);
const listed = (names: readonly string[]): string => new Intl.ListFormat('id', { type: 'conjunction' }).format(names);

function headline({ code, now, sinceMonth, sinceYear }: Headline, notes: Pools, rateOf: (value: ToldValue) => number | undefined): string {
  const { name } = indicatorOf(code);
  if (!now || now.base === 0)
    return `<div><dt>${name.id}</dt><dd class="number">–</dd><dd>belum ada jawaban yang dapat dihitung</dd></div>`;
  const rate = rateOf(now);
  const base = now.base === undefined ? '' : `dari ${number(now.base)}${rate === undefined ? '' : ` (${percent(rate)})`}`;
  const changes = [
    ...(sinceMonth === undefined ? [] : [`${signed(sinceMonth)} sejak bulan lalu`]),
    ...(sinceYear === undefined ? [] : [`${signed(sinceYear)} sejak tahun lalu`]),
  ];
  return `<div><dt>${name.id}</dt><dd class="number">${notes.cell(code, now)}</dd><dd>${base}</dd><dd>${changes.join(', ')}</dd></div>`;
}

/** What others have published, apart from what is counted here. */
function outside(month: string): string {
  const figures = outsideUntil(month).map(
    ({ code, year, value, source }) => `${outsideNames[code].id}: ${number(value)} (${year}; ${source})`,
  );
  return `<h2>Angka dari luar register</h2><p class="small">${figures.join('. ')}. Cara menghitungnya lain; tidak untuk dibandingkan langsung.</p>`;
}

function legend(breaks: readonly number[]): string {
  const from = [undefined, ...breaks];
  const classes = from.map((low, n) => {
    const [least, most] = [low === undefined ? undefined : percent(low), breaks[n] === undefined ? undefined : percent(breaks[n])];
    const words = least && most ? `${least} – ${most}` : least ? `≥ ${least}` : most ? `< ${most}` : 'semua';
    return `<svg class="key" viewBox="0 0 28 12" aria-hidden="true"><rect width="28" height="12" class="${classAt(n, breaks)}"/></svg>${words}`;
  });
  return `<p class="small">${classes.join(' &nbsp; ')}. Bergaris: dihitung bersama; abu-abu: tidak ada persentase.</p>`;
}
