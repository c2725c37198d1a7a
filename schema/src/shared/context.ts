import * as Account from '@puskesos/core/account';
import * as Case from '@puskesos/core/case';
import * as Household from '@puskesos/core/household';
import * as Program from '@puskesos/core/program';
import type { Context } from '@puskesos/core/shared/context';
import * as Staff from '@puskesos/core/staff';
import { loginsOf, personsBehind } from '@puskesos/core/staff/hands';
import * as Figures from '@puskesos/core/targeting/figures';
import * as Training from '@puskesos/core/training';
import DataLoader from 'dataloader';
import { orNull } from './or-null.ts';

type Officers = Awaited<ReturnType<typeof Staff.servingVillage>>;
type Programs = Awaited<ReturnType<typeof Program.list>>;
type Person = Awaited<ReturnType<typeof Staff.byIds>>[number];
type Called = Awaited<ReturnType<typeof Account.byIds>>[number];
type Duties = Awaited<ReturnType<typeof Staff.assignmentsOf>>;
type Numbers = Awaited<ReturnType<typeof Household.readNumbers>>;

/** What a resolver of the office's schema may use: the request's core, and what several rows of one answer share. */
export interface OfficeContext {
  readonly core: Context;
  /** Who serves a village today: asked once a request, by one Query for those of a kecamatan that are asked for at once. Once there it is a plain value, so that a row does not wait for it. */
  readonly officersIn: (village: string) => Officers | Promise<Officers>;
  /** Which offices of its Puskesos somebody at work holds today: asked once a request. */
  readonly officesIn: (village: string) => Promise<Case.FilledOffices>;
  /** Every programme, for what judges by them: asked once a request, and then a plain value too. */
  readonly programs: () => Programs | Promise<Programs>;
  /** Somebody of the staff; undefined where nobody of it is called so, or the actor may not see it. One BatchGet for those asked at once. */
  readonly staffCalled: (code: string) => Promise<Person | undefined>;
  /** An account; undefined where none is called so, or the actor may not see it. One BatchGet for those asked at once. */
  readonly accountCalled: (code: string) => Promise<Called | undefined>;
  /** What somebody of the staff is assigned to, and their leave. One BatchGet for those asked at once. */
  readonly dutiesOf: (staff: string) => Promise<Duties>;
  /** Who signs in so, the same for two sign-ins of one person; for telling people apart, and never shown. One BatchGet for those asked at once. */
  readonly personBehind: (login: string) => Promise<string>;
  /** All sign-ins of who asks: asked once a request. */
  readonly ownLogins: () => Promise<ReadonlySet<string>>;
  /** A training that several rows speak of: asked for once a request. */
  readonly trainingOf: (id: string) => Promise<Training.TrainingNow>;
  /** What the last refresh counted in a village, a kecamatan or the regency: asked for once a request; undefined for who does not serve all of it. */
  readonly figuresOf: (place: string) => Promise<Figures.Totals | undefined>;
  /** A household's numbers in clear, read and logged once a request; undefined for who may not read them. */
  readonly numbersOf: (household: string, purpose: string) => Promise<Numbers | undefined>;
}

export function officeContext(asked: Context): OfficeContext {
  const core: Context = { ...asked, atHand: new Map() };
  const officers = new Map<string, Officers | Promise<Officers>>();
  const offices = new Map<string, Promise<Case.FilledOffices>>();
  const trainings = new Map<string, Promise<Training.TrainingNow>>();
  const figures = new Map<string, Promise<Figures.Totals | undefined>>();
  const numbers = new Map<string, Promise<Numbers | undefined>>();
  const staff = new DataLoader<string, Person | undefined>(
    async (codes) => {
      const found = (await orNull(() => Staff.byIds(core, { staff: [...codes] }))) ?? [];
      const people = new Map(found.map((person) => [person.id, person]));
      return codes.map((code) => people.get(code));
    },
    { maxBatchSize: 100 },
  );
  const accounts = new DataLoader<string, Called | undefined>(
    async (codes) => {
      const found = (await orNull(() => Account.byIds(core, { accounts: [...codes] }))) ?? [];
      const called = new Map(found.map((account) => [account.id, account]));
      return codes.map((code) => called.get(code));
    },
    { maxBatchSize: 100 },
  );
  const serving = new DataLoader<string, Officers>((villages) => Staff.servingVillages(core, { villages: [...villages] }), {
    cache: false,
  });
  const people = new DataLoader<string, string>(
    async (ids) => {
      const found = await personsBehind(core, ids);
      return ids.map((id) => found.get(id) ?? id);
    },
    { maxBatchSize: 100 },
  );
  const duties = new DataLoader<string, Duties>((people) => Staff.assignmentsOfMany(core, { people: [...people] }), {
    // The second mutation of a request is to show what it made.
    cache: false,
    maxBatchSize: 100,
  });
  let logins: Promise<ReadonlySet<string>> | undefined;
  let programs: Programs | Promise<Programs> | undefined;
  return {
    core,
    officersIn(village) {
      const known = officers.get(village);
      if (known) return known;
      const asked = serving.load(village).then((found) => {
        officers.set(village, found);
        return found;
      });
      officers.set(village, asked);
      return asked;
    },
    officesIn(village) {
      const known = offices.get(village) ?? Case.officesFilled(core, { village });
      offices.set(village, known);
      return known;
    },
    programs() {
      programs ??= Program.list(core, {}).then((found) => {
        programs = found;
        return found;
      });
      return programs;
    },
    personBehind: (login) => people.load(login),
    ownLogins() {
      logins ??= loginsOf(core);
      return logins;
    },
    dutiesOf: (staff) => duties.load(staff),
    staffCalled: (code) => staff.load(code),
    accountCalled: (code) => accounts.load(code),
    trainingOf(id) {
      const known = trainings.get(id) ?? Training.byId(core, { training: id });
      trainings.set(id, known);
      return known;
    },
    figuresOf(place) {
      const known = figures.get(place) ?? orNull(() => Figures.ofPlace(core, { place })).then((found) => found ?? undefined);
      figures.set(place, known);
      return known;
    },
    numbersOf(household, purpose) {
      const key = `${household} ${purpose}`;
      const known = numbers.get(key) ?? readNumbers(core, household, purpose);
      numbers.set(key, known);
      return known;
    },
  };
}

async function readNumbers(core: Context, household: string, purpose: string): Promise<Numbers | undefined> {
  return (await orNull(() => Household.readNumbers(core, { household, purpose }))) ?? undefined;
}
