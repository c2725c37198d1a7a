import * as Intervention from '../intervention/intervention.ts';
import * as Pocket from '../pocket/pocket.ts';
import { toldMonths } from '../published/publish.ts';
import { regency } from '../region/region.ts';
import type { Context } from '../shared/context.ts';
import { digestOf } from '../shared/derived.ts';
import type { Page, PageInput } from '../shared/page.ts';
import { type Brief, briefedPlaces, briefOf, type MonthTold } from './brief.rules.ts';
import * as store from './brief.store.ts';
import { pathOf } from './brief.ts';
import { pageOf } from './page.ts';
import { openPockets, openWorks } from './standing.rules.ts';

interface Written {
  readonly path: string;
  readonly html: string;
}

/**
 * Writes the briefs of all months that are published, for the regency and each kecamatan: those of a month of which anything differs from what
 * was written last. Done again or after a stop it writes the same; gives how many months it wrote.
 */
export async function publishBriefs(context: Context): Promise<number> {
  const months = await toldMonths(context);
  if (months.length === 0) return 0;
  const known = await knownBy(context);
  let before = await store.get(context);
  let written = 0;
  for (let n = 0; n < months.length; n += 1) {
    const briefs = briefsOf(months.slice(0, n + 1), known);
    const [month, digest] = [briefs[0]?.month ?? '', digestOf(briefs.map(({ html }) => html))];
    if (before.digests[month] === digest) continue;
    for (const { path, html } of briefs) await context.published.put(path, html);
    // A month at a time: what was stopped goes on after the last that was whole.
    before = await store.put(context, before, { ...before.digests, [month]: digest });
    written += 1;
  }
  return written;
}

interface Known {
  readonly pockets: Parameters<typeof openPockets>[0];
  readonly works: Parameters<typeof openWorks>[0];
}

/** Of the last of those months. */
function briefsOf(months: readonly MonthTold[], known: Known): (Written & Pick<Brief, 'month'>)[] {
  return briefedPlaces.flatMap((place) => {
    const brief = briefOf(place, months);
    if (!brief) return [];
    const { month, day } = brief;
    const standing = { pockets: openPockets(known.pockets, place, day), works: openWorks(known.works, place, day) };
    return [{ month, path: pathOf(place, month), html: pageOf(brief, standing) }];
  });
}

async function knownBy(context: Context): Promise<Known> {
  const works: Known['works'][number][] = [];
  for await (const work of Intervention.each(context)) works.push(work);
  return { pockets: [...(await pocketsOf(context, 'open')), ...(await pocketsOf(context, 'closed'))], works };
}

const pocketsOf = (context: Context, which: 'open' | 'closed') => all((page) => Pocket.list(context, { place: regency.code, which, page }));

async function all<T>(read: (page: PageInput) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let after: string | undefined; ; ) {
    const page = await read({ first: 100, after });
    found.push(...page.rows.map(({ value }) => value));
    after = page.rows.at(-1)?.cursor;
    if (!page.hasNext || after === undefined) return found;
  }
}
