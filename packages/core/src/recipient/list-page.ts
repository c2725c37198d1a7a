import { office } from '../regency/regency.ts';
import { districtCalled, villageOf } from '../region/region.ts';
import { dayOf } from '../shared/clock.ts';
import { escaped } from '../shared/html.ts';
import { byProgramId, unpackedEntry, unpackedLine } from './lines.rules.ts';
import type { File, Listed, Published } from './list-files.rules.ts';
import { style } from './list-page-style.ts';
import { type Language, words } from './list-page-words.ts';
import type { ListEntry } from './list-shapes.ts';

/** A village's list as a page that needs no script, works once it is loaded and prints. A programme's part has an address of its own. */

export function pageFile(pointer: Published, listed: Listed, language: Language): File {
  const path = language === 'id' ? `penerima/${pointer.village}.html` : `penerima/en/${pointer.village}.html`;
  return { path, text: pageOf(pointer, listed, language) };
}

function pageOf({ village, publishedAt, summary, manifest }: Published, listed: Listed, language: Language): string {
  const t = words[language];
  const known = byProgramId(manifest.programs);
  const entries = listed.entries.map((one) => unpackedEntry(one, known));
  const { name, kind, district } = villageOf(village);
  const place = `${kind === 'desa' ? 'Desa' : 'Kelurahan'} ${name}, ${districtCalled(district).name}`;
  const number = (value: number) => value.toLocaleString(language);
  const onDay = (day: string) => new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  const line = ({ maskedName }: ListEntry, { status, since }: ListEntry['aid'][number]) =>
    `<li><b>${escaped(maskedName)}</b> ${[t.status[status], t.since(onDay(since))].filter(Boolean).join(', ')}</li>`;
  const sections = manifest.programs.flatMap((program) => {
    const lines = entries.flatMap((entry) => entry.aid.filter((aid) => aid.program.id === program.id).map((aid) => line(entry, aid)));
    const title = `${escaped(program.name)} <small>${t.fund[program.fund]} · ${number(lines.length)}</small>`;
    return lines.length > 0
      ? [{ program, title, text: `<section id="${program.id}"><h2>${title}</h2><ul>${lines.join('')}</ul></section>` }]
      : [];
  });
  const decided = listed.decided.map((one) => unpackedLine(one, known));
  const agreed = decided.map(
    ({ maskedName, programs }) =>
      `<li><b>${escaped(maskedName)}</b> ${programs.length > 0 ? programs.map((program) => escaped(program.name)).join(', ') : t.decile}</li>`,
  );
  const elsewhere = language === 'id' ? `/penerima/en/${village}.html` : `/penerima/${village}.html`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${t.title(place)}</title>
<style>${style}</style>
</head>
<body>
<header><p><a href="/">${office}</a></p><h1>${t.title(place)}</h1></header>
<main>
<p>${t.as(`<time datetime="${publishedAt}">${onDay(dayOf(publishedAt))}</time>`, number(summary.recipients), number(summary.households))}</p>
<p class="soft">${t.masked}</p>
${sections.length > 1 ? `<nav aria-label="${t.programs}"><ul>${sections.map(({ program, title }) => `<li><a href="#${program.id}">${title}</a></li>`).join('')}</ul></nav>` : ''}
${sections.length > 0 ? sections.map(({ text }) => text).join('\n') : `<p>${t.none}</p>`}
${summary.deliberation && agreed.length > 0 ? `<section id="musyawarah"><h2>${t.decided(onDay(summary.deliberation.on))}</h2><p class="soft">${t.notYet}</p><ul>${agreed.join('')}</ul></section>` : ''}
<p>${t.wrong} <a href="/#desa=${village}">${t.check}</a>, ${t.ask(`${kind === 'desa' ? 'kantor Desa' : 'kantor Kelurahan'} ${name}`)}</p>
</main>
<footer><p><a href="/desa/">${t.others}</a> · <a href="/penerima/${village}/${manifest.version}.csv">CSV</a> · <a href="/penerima/${village}/${manifest.version}.json">JSON</a> · <a href="/penerima/data.json">${t.data}</a> · <a href="${elsewhere}" lang="${language === 'id' ? 'en' : 'id'}">${t.other}</a></p></footer>
</body>
</html>
`;
}
