import * as Account from '@puskesos/core/account';
import { isInForce } from '@puskesos/core/account/shapes';
import { systemActor } from '@puskesos/core/shared/actor';
import { dayOf } from '@puskesos/core/shared/clock';
import { contextFor, type Stores } from '@puskesos/core/shared/context';
import { NotFound } from '@puskesos/core/shared/error';
import { officesOf } from '@puskesos/core/staff';
import { emailOf, personCalled, signInPeople } from '@puskesos/sample/sign-in-people';

/** Whom one may be on this machine: whoever has an account in its register, without being asked for a password. */

export interface Person {
  readonly sub: string;
  readonly name: string;
  readonly role: Account.AccountRole;
  readonly email: string;
  /** The villages, or the kecamatan, that they work for; none: the regency. */
  readonly places: readonly string[];
}

export interface People {
  /** Those whose account is in force. */
  readonly inForce: () => Promise<readonly Person[]>;
  /** Whoever has an account, even one that is over: the office tells them so. */
  readonly called: (sub: string) => Promise<Person | undefined>;
}

export function peopleIn(stores: Stores): People {
  const context = contextFor(stores, systemActor('sign-in'));
  const today = () => dayOf(context.now());
  const personOf = async ({ id, name, role, place, email }: Account.Account): Promise<Person[]> => {
    if (email === undefined) return [];
    const places = place !== undefined ? [place] : role === 'officer' ? Object.keys(await officesOf(context, id, today())) : [];
    return [{ sub: id, name, role, email, places }];
  };
  return {
    async inForce() {
      const people: Person[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await Account.list(context, { page: { first: 100, after } });
        for (const { value } of page.rows) if (isInForce(value, today())) people.push(...(await personOf(value)));
        more = page.hasNext;
        after = page.end ?? page.rows.at(-1)?.cursor;
      }
      return people;
    },
    async called(sub) {
      try {
        return (await personOf(await Account.byId(context, { account: sub })))[0];
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },
  };
}

/** Those of the sample, where no register stands behind the pages. */
export const ofSample: People = {
  inForce: async () => signInPeople.map(samplePerson),
  called: async (sub) => {
    const person = personCalled(sub);
    return person && samplePerson(person);
  },
};

const samplePerson = ({ sub, name, role, village, district, serves = [] }: (typeof signInPeople)[number]): Person => {
  const place = village ?? district;
  return { sub, name, role, email: emailOf(sub), places: place !== undefined ? [place] : [...new Set(serves.map(([code]) => code))] };
};
