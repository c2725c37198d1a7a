import { z } from 'zod';
import { findVillage, PlaceCode } from '../region/region.ts';
import { type Actor, servesAll } from '../shared/actor.ts';
import { query } from '../shared/operation.ts';
import { Direction } from '../shared/order.ts';
import { PageInput, rowsThat } from '../shared/page.ts';
import { seesAboutOffice, seesLetter } from './about-office.ts';
import * as store from './inbox.store.ts';
import type { LetterList } from './listed.rules.ts';
import { objectionReasons, objectionStates, suggestionStates } from './shapes.ts';

/**
 * What citizens sent in about a village, a kecamatan or the regency: open ones first, by the day they are to be answered. What complains of an
 * office is for the desks above it. One Query, and a BatchGet.
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

export const objectionsInPlace = query({
  input: z.object({ ...asked, state: z.enum(objectionStates).optional(), reason: z.enum(objectionReasons).optional() }),
  right: 'inbox.read',
  may: maySee,
  office: mayKnow,
  run: async ({ aboutOffice, ...input }, context) => {
    const found = await store.objectionsInPlace(context, { ...input, list: listFor(context.actor, aboutOffice) });
    return rowsThat(found, (one) => (seesLetter(context.actor, one) ? one : undefined));
  },
});

export const suggestionsInPlace = query({
  input: z.object({ ...asked, state: z.enum(suggestionStates).optional() }),
  right: 'inbox.read',
  may: maySee,
  office: mayKnow,
  run: async ({ aboutOffice, ...input }, context) => {
    const found = await store.suggestionsInPlace(context, { ...input, list: listFor(context.actor, aboutOffice) });
    return rowsThat(found, (one) => (seesLetter(context.actor, one) ? one : undefined));
  },
});
