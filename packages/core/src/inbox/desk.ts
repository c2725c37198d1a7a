import * as z from 'zod';
import { findVillage, PlaceCode } from '../region/region.ts';
import { type Actor, servesAll } from '../shared/actor.ts';
import type { Context } from '../shared/context.ts';
import { type WithTotal, withListTotal } from '../shared/list-totals.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { type Page, PageInput, rowsThat } from '../shared/page.ts';
import { seesAboutOffice, seesLetter } from './about-office.ts';
import * as store from './inbox.store.ts';
import { type LetterList, objectionListName, suggestionListName } from './listed.rules.ts';
import { type Objection, objectionReasons, objectionStates, type Suggestion, suggestionStates } from './shapes.ts';

/**
 * What citizens sent in about a village, a kecamatan or the regency: open ones first, by the day they are to be answered. What complains of an
 * office is for the desks above it. One Query; a BatchGet besides, but for all of a village's.
 */

const asked = {
  place: PlaceCode,
  aboutOffice: z.boolean().default(false),
  direction: Direction.default('asc'),
  page: PageInput.prefault({}),
};

const maySee = (actor: Actor, { place }: { place: string }): boolean => servesAll(actor, place);

/** Of a kecamatan the desks above a village are the camat and whoever sees the regency. */
const mayKnow = (actor: Actor, { place, aboutOffice }: { place: string; aboutOffice: boolean }): boolean =>
  !aboutOffice || (findVillage(place) ? seesAboutOffice(actor, place) : ['camat', 'dinsos', 'auditor', 'system'].includes(actor.role));

/** In the key, so that no page of a camat's is cut short by what complains of them. */
const listFor = ({ role }: Actor, aboutOffice: boolean): LetterList =>
  aboutOffice ? (role === 'camat' ? 'about-office-below' : 'about-office') : 'own';

/** All that came in about a village, for whoever lays it into lists. No right is judged here. */
export const eachInVillage = store.eachInVillage;

/** Never what complains of the reader. */
const seen = <L extends Objection | Suggestion>(actor: Actor, found: Page<L>): Page<L> =>
  rowsThat(found, (one) => (seesLetter(actor, one) ? one : undefined));

/** A page that knows how many its list has by the day's count; not of what complains of an office: that would tell who is complained of. */
const counted = <P extends object, S extends string>(
  { registry }: Context,
  { aboutOffice, place, state }: { readonly aboutOffice: boolean; readonly place: string; readonly state?: S | undefined },
  page: P,
  lists: { readonly states: readonly S[]; readonly listOf: (state: S | undefined) => string },
): WithTotal<P, S> => (aboutOffice ? { ...page, total: async () => undefined } : withListTotal(registry, page, { place, state, ...lists }));

export const objectionsInPlace = query({
  input: z.object({ ...asked, state: z.enum(objectionStates).optional(), reason: z.enum(objectionReasons).optional() }),
  right: 'inbox.read',
  may: maySee,
  office: mayKnow,
  run: async (input, context) => {
    const found = await store.objectionsInPlace(context, { ...input, list: listFor(context.actor, input.aboutOffice) });
    return counted(context, input, seen(context.actor, found), {
      states: objectionStates,
      listOf: (state) => objectionListName({ ...input, state, list: 'own' }),
    });
  },
});

export const suggestionsInPlace = query({
  input: z.object({ ...asked, state: z.enum(suggestionStates).optional() }),
  right: 'inbox.read',
  may: maySee,
  office: mayKnow,
  run: async (input, context) => {
    const found = await store.suggestionsInPlace(context, { ...input, list: listFor(context.actor, input.aboutOffice) });
    return counted(context, input, seen(context.actor, found), {
      states: suggestionStates,
      listOf: (state) => suggestionListName({ ...input, state, list: 'own' }),
    });
  },
});
