import { office } from '../regency/regency.ts';
import { type NamedPlace, placeCalled, writtenOut } from '../region/named.rules.ts';
import { dayOf } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import { escaped } from '../shared/html.ts';
import type { AdultFound, Match, RecipientSearch } from './by-name.ts';
import { foundWords } from './found-page-words.ts';
import { style } from './list-page-style.ts';
import { type Language, words } from './list-page-words.ts';

/** What a form finds, as a page that needs no script. What was typed stands in its fields, and in no address. */

export interface Asked {
  readonly place: string;
  readonly name: string;
  readonly language: Language;
}

export function foundPage(asked: Asked, place: NamedPlace, { lists, matches, adults, more }: RecipientSearch): string {
  const t = foundWords[asked.language];
  const calledInFull = escaped(writtenOut(place));
  if (lists.length === 0) return page(asked, t.unpublished(calledInFull), `<p>${t.later}</p>`);
  const [only] = lists;
  const isVillage = place.kind !== 'kecamatan';
  const dated =
    isVillage && only
      ? `<p class="soft">${t.as(onDay(dayOf(only.publishedAt), asked.language))} ${listLink(place, asked.language)}</p>`
      : '';
  const lines = [
    ...matches.map((match) => lineOf(match, isVillage, asked.language)),
    ...adults.map((adult) => adultLine(adult, isVillage, asked.language)),
  ];
  if (lines.length === 0) return page(asked, t.none, `${dated}<p>${t.means(calledInFull)}</p><p>${t.asked}</p>`);
  return page(
    asked,
    t.found(lines.length, more),
    `${dated}${more ? `<p>${t.more}</p>` : ''}<ul>${lines.join('')}</ul><p class="soft">${t.masked}</p><p>${t.asked}</p>`,
  );
}

/** Of several places that may be meant, each is asked about by a button of its own. */
export function placesPage(asked: Asked, places: readonly NamedPlace[]): string {
  const t = foundWords[asked.language];
  if (places.length === 0) return page(asked, t.noPlace, `<p>${t.spelling}</p>`);
  const button = ({ code, name, kind, district }: NamedPlace) =>
    `<li><button name="place" value="${code}">${escaped(name)} <small>${kind === 'kecamatan' ? t.wholeDistrict : `${kind} · Kec. ${escaped(district)}`}</small></button></li>`;
  const form = `<form method="post" action="/public/cari">${hidden({ name: asked.name, bahasa: asked.language })}<ul>${places.map(button).join('')}</ul></form>`;
  return page(asked, t.which, form);
}

/** A number that was typed as a name is not repeated. */
export const refusedPage = (asked: Asked, messages: Message): string =>
  page({ ...asked, name: '' }, foundWords[asked.language].refused, `<p>${escaped(messages[asked.language])}</p>`);

export const brokenPage = (asked: Asked, messages: Message): string =>
  page(asked, foundWords[asked.language].broken, `<p>${escaped(messages[asked.language])}</p>`);

const onDay = (day: string, language: Language) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });

const listLink = ({ code }: NamedPlace, language: Language) =>
  `<a href="/penerima/${language === 'en' ? 'en/' : ''}${code}.html">${foundWords[language].list}</a>`;

function lineOf({ maskedName, village, aid }: Match, isVillage: boolean, language: Language): string {
  const [t, listed] = [foundWords[language], words[language]];
  const lines = aid.map(
    ({ program, status, since }) =>
      `<li>${escaped(program.name)} <small>${[listed.fund[program.fund], listed.status[status], t.since(onDay(since, language))].filter(Boolean).join(' · ')}</small></li>`,
  );
  return `<li><section>${called(maskedName, village, isVillage)}<ul>${lines.join('')}</ul></section></li>`;
}

function adultLine({ maskedName, village, programs }: AdultFound, isVillage: boolean, language: Language): string {
  const lines = programs.map(({ name, fund }) => `<li>${escaped(name)} <small>${words[language].fund[fund]}</small></li>`);
  const what = `<p class="soft">${foundWords[language].adult}</p>`;
  return `<li><section>${called(maskedName, village, isVillage)}<ul>${lines.join('')}</ul>${what}</section></li>`;
}

const called = (maskedName: string, village: string, isVillage: boolean): string =>
  `<b>${escaped(maskedName)}</b>${isVillage ? '' : ` <small>${escaped(placeCalled(village)?.name ?? '')}</small>`}`;

const hidden = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('');

function page({ place, name, language }: Asked, title: string, main: string): string {
  const t = foundWords[language];
  const other = language === 'id' ? 'en' : 'id';
  const field = (id: string, label: string, value: string, most: number) =>
    `<label for="${id}">${label}</label><input id="${id}" name="${id}" value="${escaped(value)}" maxlength="${most}" autocomplete="off">`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'">
<title>${title} · ${office}</title>
<style>${style}${formStyle}</style>
</head>
<body>
<header><p><a href="/">${office}</a></p><h1>${title}</h1></header>
<main>
${main}
<form class="again" method="post" action="/public/cari">${hidden({ bahasa: language })}${field('place', t.place, placeCalled(place) ? writtenOut(placeCalled(place) as NamedPlace) : place, 80)}${field('name', t.name, name, 100)}<button>${t.look}</button></form>
</main>
<footer><form method="post" action="/public/cari">${hidden({ place, name, bahasa: other })}<button lang="${other}">${t.other}</button></form><p><a href="/desa/">${t.all}</a></p></footer>
</body>
</html>
`;
}

const formStyle = `
form ul ul{padding:0}
label{display:block;margin-top:.75rem;font-weight:600}
input:not([type=hidden]),button{box-sizing:border-box;width:100%;min-height:48px;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:8px;background:none;color:inherit;font:inherit;text-align:left}
.again{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line)}
.again button{margin-top:1rem;border:0;background:#0b5d4e;color:#fff;text-align:center;font-weight:600}
li button{margin-bottom:.5rem}
footer button{width:auto}
section ul{padding-left:1rem}
`;
