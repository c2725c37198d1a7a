import { agencyCalled } from '../intervention/agencies.ts';
import { sectorNames } from '../intervention/sectors.rules.ts';
import type { Pocket } from '../pocket/shapes.ts';
import { villageOf } from '../region/region.ts';
import { escaped } from '../shared/html.ts';
import { inRupiah } from '../shared/money.ts';
import type { Standing, Work } from './standing.rules.ts';
import { onDay } from './words.ts';

/** What people have declared and planned there. Names and reasons that somebody wrote stay in the office: only what a paper says is told. */

const MOST = 6;

const stateNames: Record<Work['state'], string> = { planned: 'direncanakan', contracted: 'berkontrak', in_progress: 'berjalan' };

export function standingSection({ pockets, works }: Standing): string {
  return (
    section('Kantong kemiskinan yang ditetapkan', pockets, pocketLine, 'Tidak ada yang terbuka pada hari itu.') +
    section('Pekerjaan lintas sektor', works, workLine, 'Tidak ada yang tercatat pada hari itu.')
  );
}

function section<T>(title: string, rows: readonly T[], line: (row: T) => string, none: string): string {
  const more = rows.length > MOST ? `<li>dan ${rows.length - MOST} lagi</li>` : '';
  const lines = rows.slice(0, MOST).map((row) => `<li>${line(row)}</li>`);
  return `<h2>${title}</h2>${rows.length === 0 ? `<p>${none}</p>` : `<ul class="small">${lines.join('')}${more}</ul>`}`;
}

const villagesIn = ({ villages }: { readonly villages: readonly string[] }): string => {
  const names = villages.slice(0, 5).map((code) => villageOf(code).name);
  return `${names.join(', ')}${villages.length > 5 ? ` dan ${villages.length - 5} desa lagi` : ''}`;
};

const pocketLine = (pocket: Pocket): string => `${villagesIn(pocket)}: sejak ${onDay(pocket.declaredOn)}, ${escaped(pocket.paper.number)}`;

function workLine({ work, state, percent }: Work): string {
  const how = percent === undefined ? stateNames[state] : `${stateNames[state]}, ${percent} %`;
  return `${sectorNames[work.sector]}, ${agencyCalled(work.agency)?.name ?? work.agency}: ${villagesIn(work)}; pagu ${inRupiah(work.ceiling)} (${work.year}); ${how}`;
}
