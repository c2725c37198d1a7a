import complainOfOffice from '../../../../schema/operations/public/complain-of-office.graphql?raw';
import objectToOwn from '../../../../schema/operations/public/object-to-own.graphql?raw';
import raiseObjection from '../../../../schema/operations/public/raise-objection.graphql?raw';
import suggestHousehold from '../../../../schema/operations/public/suggest-household.graphql?raw';
import { ask, type Refused, refused } from './ask.ts';
import type { Failure } from './reach.ts';

/** What is sent to the office. With the same key it is the same letter, so a try after a lost answer does no harm. */

export type Acknowledged = { code: string; answerBy: string };
type Sent = ({ __typename: 'Acknowledged' } & Acknowledged) | Refused;
type Values = Record<string, string | readonly string[]>;
export type Send = (input: Values) => Promise<Acknowledged | Failure>;

const sending =
  (operation: string): Send =>
  (input) =>
    ask<Record<string, Sent>, Acknowledged | Failure>(operation, { input }, (data) => {
      const [sent] = Object.values(data) as [Sent];
      return sent.__typename === 'Refused' ? refused(sent) : sent;
    });

export const sendObjection = sending(raiseObjection);
export const sendOwnObjection = sending(objectToOwn);
export const sendComplaint = sending(complainOfOffice);
export const sendSuggestion = sending(suggestHousehold);
