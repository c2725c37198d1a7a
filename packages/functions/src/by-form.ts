import type { PublicContext } from '@puskesos/core/recipient';
import { byName } from '@puskesos/core/recipient/by-name';
import { type Asked, brokenPage, foundPage, placesPage, refusedPage } from '@puskesos/core/recipient/found-page';
import { namedPlaces, placeCalled, placeMeant, placesLike } from '@puskesos/core/region/named';
import type { Cost } from '@puskesos/core/shared/cost';
import { DomainError } from '@puskesos/core/shared/error';
import { unexpected } from './error-format.ts';
import { bodyOf, type HttpAnswer, type HttpEvent } from './http.ts';
import { log, logUnreadable, millisecondsSoFar, timesAnswered } from './log.ts';

/** A name looked for by a form, where a browser has no script: it comes in the body of a POST, and a page answers. */

/** A place, a name and a language, with some air. */
const LONGEST = 4_000;
const OFFERED = 30;

export async function answerForm(event: HttpEvent, context: PublicContext & { readonly bill: Cost }): Promise<HttpAnswer> {
  const { http } = event.requestContext;
  const body = bodyOf(event);
  if (http.method !== 'POST' || body.length > LONGEST) return seeOther('/');
  const asked = askedIn(body);
  try {
    return await answerTo(context, asked);
  } catch (error) {
    if (!(error instanceof DomainError)) return shown(500, brokenPage(asked, unexpected(error)));
    log('info', 'error answered', timesAnswered(error.code));
    return error.kind === 'busy' ? shown(503, brokenPage(asked, error.messages)) : shown(400, refusedPage(asked, error.messages));
  } finally {
    const { calls, readUnits } = context.bill;
    log('info', 'request', { operation: 'cari', milliseconds: millisecondsSoFar(), calls, readUnits });
    logUnreadable(context.bill);
  }
}

async function answerTo(context: PublicContext, asked: Asked): Promise<HttpAnswer> {
  const place = placeCalled(asked.place) ?? placeMeant(asked.place);
  if (!place) return shown(200, placesPage(asked, placesLike(asked.place).slice(0, OFFERED)));
  if (asked.name !== '') return shown(200, foundPage(asked, place, await byName(context, { place: place.code, name: asked.name })));
  if (place.kind !== 'kecamatan') return seeOther(`/penerima/${asked.language === 'en' ? 'en/' : ''}${place.code}.html`);
  return shown(
    200,
    placesPage(
      asked,
      namedPlaces.filter(({ code, kind }) => kind !== 'kecamatan' && code.startsWith(place.code)),
    ),
  );
}

function askedIn(body: string): Asked {
  const form = new URLSearchParams(body);
  const of = (name: string) => (form.get(name) ?? '').trim();
  return { place: of('place'), name: of('name'), language: of('bahasa') === 'en' ? 'en' : 'id' };
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const shown = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  body,
});
const seeOther = (location: string): HttpAnswer => ({ statusCode: 303, headers: { ...headers, location } });
