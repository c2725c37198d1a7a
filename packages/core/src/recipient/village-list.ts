import { inForce, nextStep } from '../household/aid-course.rules.ts';
import * as Household from '../household/household.ts';
import { smallNumbersOn } from '../indicator/small-numbers.calendar.ts';
import { agreedByNow } from '../proposal/agreed-by-now.ts';
import * as Deliberation from '../proposal/deliberation.ts';
import type { Day } from '../shared/clock.ts';
import type { Stored } from '../shared/entity.ts';
import * as entries from './entry-of.store.ts';
import type { PackedAdult, PackedDecided, PackedEntry } from './lines.rules.ts';
import { type Changes, changesBetween, type Listed, type Told } from './list-files.rules.ts';
import { type HouseholdLines, linesOf, programsShown, receivedBy } from './list-lines.ts';
import type { ListSummary } from './list-shapes.ts';
import { publishList } from './publish.ts';
import { everyPacked } from './read-list.ts';
import * as store from './recipient.store.ts';
import { inOrder } from './segments.rules.ts';
import { nobodyUnnamed, tallyOf, type Unnamed, withUnnamed } from './tally.rules.ts';
import { tellFiles } from './tell-files.ts';
import * as files from './told-files.store.ts';
import * as unnamedStore from './unnamed.store.ts';
import type { RefreshRun } from './view.ts';

/**
 * A village's public list while a refresh works on it: who receives what, whom its latest published deliberation agreed on, and both in
 * figures. A pass over the village finds whose line would differ; what is published of them is read from the households themselves, never
 * through an index, which may tell of yesterday.
 */
export class VillageList {
  readonly #round: RefreshRun;
  readonly #village: string;
  readonly #seen: store.ListPointer;
  readonly #before: Lines;
  readonly #told: files.ToldFiles;
  readonly #entries: Map<string, PackedEntry>;
  readonly #decided: Map<string, PackedDecided>;
  readonly #adults: Map<string, PackedAdult>;
  readonly #deliberation: Agreed;
  readonly #shown: ReturnType<typeof programsShown>;
  /** Ids of the public list that the pass came by. */
  readonly #passed = new Set<string>();
  readonly #differing = new Set<string>();
  readonly #noted = new Map<string, { household: string; adults?: readonly string[] | undefined }>();
  readonly #unnamedBefore: Unnamed;
  #unnamed: Unnamed = nobodyUnnamed;
  #households = 0;

  private constructor(round: RefreshRun, { seen, lines, deliberation, told, unnamed }: Begun) {
    this.#round = round;
    this.#village = seen.village;
    this.#seen = seen;
    this.#before = lines;
    this.#told = told;
    this.#unnamedBefore = unnamed;
    this.#entries = new Map(lines.entries.map((one) => [one.id, one]));
    this.#decided = new Map(lines.decided.map((one) => [one.id, one]));
    this.#adults = new Map(lines.adults.map((one) => [one.id, one]));
    this.#deliberation = deliberation;
    this.#shown = programsShown(round.programs);
  }

  /** What was published is read before any household, so that whoever publishes something newer meanwhile moves that, and this run gives way. */
  static async begin(round: RefreshRun, village: string): Promise<VillageList> {
    const { context } = round;
    const [told, unnamed] = await Promise.all([files.get(context, village), unnamedStore.get(context, village)]);
    const seen = (await store.getPointer(context.publicIndex, village, true)) ?? { village, rev: 0 };
    const lines = seen.manifest
      ? await everyPacked(context.publicIndex, { village, manifest: seen.manifest })
      : { entries: [], decided: [], adults: [] };
    const latest = await Deliberation.latestPublished(context, village);
    const deliberation = { on: latest?.on, agreed: latest ? await agreedByNow(context, latest) : new Map<string, readonly string[]>() };
    return new VillageList(round, { seen, lines, deliberation, told, unnamed });
  }

  /** Was anything ever published of the village? */
  get isNew(): boolean {
    return this.#seen.manifest === undefined;
  }

  /** One household of the pass, as it stands today. */
  see(household: Household.Household): void {
    this.#households += 1;
    const { id, entry, decided, adults, shown } = this.#linesOf(household);
    this.#unnamed = withUnnamed(this.#unnamed, receivedBy(household, this.#shown), shown);
    for (const one of [id, ...adults.map((adult) => adult.id)]) this.#passed.add(one);
    const isListed =
      isSame(entry, this.#entries.get(id)) &&
      isSame(decided, this.#decided.get(id)) &&
      adults.every((adult) => isSame(adult, this.#adults.get(adult.id)));
    if (!isListed) this.#differing.add(household.id);
  }

  /** After a pass: whoever would differ from what is listed, among them who is listed and was not met. */
  async differing(): Promise<ReadonlySet<string>> {
    const listed = new Set([...this.#entries.keys(), ...this.#decided.keys(), ...this.#adults.keys()]);
    const unmet = [...listed].filter((id) => !this.#passed.has(id));
    for (const household of (await entries.householdsBehind(this.#round.context, unmet)).values()) this.#differing.add(household);
    // Whoever is here still is listed again when their household is settled.
    for (const id of unmet) this.#drop(id);
    return this.#differing;
  }

  /** Takes those households as they are now, and gives back the ones that are still here. */
  async settle(ids: Iterable<string>): Promise<Settled> {
    const { context, today } = this.#round;
    const wanted = [...new Set(ids)];
    const found = new Map((await Household.getManyUnchecked(context, wanted)).map((one) => [one.id, one]));
    const here: Stored<Household.Household>[] = [];
    const gone: string[] = [];
    const known = await entries.adultsOf(
      context,
      wanted.map((id) => Household.publicIdOf(context, id)),
    );
    const coming: Day[] = [];
    for (const id of wanted) {
      const household = found.get(id);
      if (household?.status === 'active' && household.village === this.#village) {
        here.push(inForce(household, today.day));
        const next = nextStep(household, today.day);
        if (next) coming.push(next);
      } else gone.push(id);
    }
    const lines = new Set<string>();
    const drop = (household: string) => {
      const id = Household.publicIdOf(context, household);
      for (const one of [id, ...(known.get(id) ?? [])]) {
        lines.add(one);
        this.#drop(one);
      }
    };
    for (const household of here) {
      const listed = known.get(Household.publicIdOf(context, household.id))?.filter((id) => this.#adults.has(id));
      drop(household.id);
      for (const id of this.#take(household, listed)) lines.add(id);
    }
    for (const id of gone) drop(id);
    return { here, gone, lines, next: coming.toSorted()[0] };
  }

  /** Publishes it as it is by now, in the table and as files. After a pass, with how many households there are. */
  async publish({ counted }: { readonly counted: boolean }): Promise<PublishedNow> {
    const { context } = this.#round;
    const listed = { entries: inOrder(this.#entries.values()), decided: inOrder(this.#decided.values()) };
    const adults = inOrder(this.#adults.values());
    const ids = new Set([
      ...listed.entries.flatMap(({ aid }) => aid.map(({ program }) => program)),
      ...[...listed.decided, ...adults].flatMap(({ programs }) => programs),
    ]);
    const programs = [...ids].toSorted().flatMap((id) => this.#shown.named.get(id) ?? []);
    // Before they are listed: whoever is on the list can be found again.
    await entries.note(context, this.#noted);
    if (counted) await unnamedStore.put(context, this.#village, { seen: this.#unnamedBefore, now: this.#unnamed });
    const moved = await publishList(context, this.#seen, { programs, ...listed, adults, summary: this.#summary(counted) });
    const changes = changesBetween(new Map(this.#before.entries.map((one) => [one.id, one])), this.#entries);
    const { manifest, publishedAt } = this.#seen;
    const replaced = moved && manifest && publishedAt !== undefined ? { version: manifest.version, publishedAt, changes } : undefined;
    const pointer = moved ?? this.#seen;
    const before = await tellFiles(context, { pointer, listed, told: this.#told, replaced });
    const others = changesBetween(new Map(this.#before.adults.map((one) => [one.id, one])), this.#adults);
    return { pointer, listed, before, ...(moved && { changes, others }) };
  }

  #summary(counted: boolean): ListSummary {
    const households = counted ? this.#households : (this.#seen.summary?.households ?? 0);
    const { on } = this.#deliberation;
    const tally = tallyOf({
      entries: this.#entries.values(),
      unnamed: counted ? this.#unnamed : this.#unnamedBefore,
      programs: this.#round.programs,
      fewest: smallNumbersOn(this.#round.today.day).fewest,
    });
    return {
      households: Math.max(households, tally.recipients),
      ...tally,
      ...(on && { deliberation: { on, households: this.#decided.size } }),
    };
  }

  #linesOf(household: Household.Household): HouseholdLines {
    return linesOf(this.#round.context, household, { shown: this.#shown, agreed: this.#deliberation.agreed.get(household.id) });
  }

  /** The ids it is listed under. `listed` are those of its adults that were on the list; undefined where nothing of it was ever noted. */
  #take(household: Household.Household, listed: readonly string[] | undefined): string[] {
    const { id, entry, decided, adults } = this.#linesOf(household);
    if (entry) this.#entries.set(id, entry);
    if (decided) this.#decided.set(id, decided);
    for (const adult of adults) this.#adults.set(adult.id, adult);
    if (!entry && !decided) return [];
    // Until the list without them is in force, those that leave it are noted too.
    const ids = [...new Set([...adults.map((adult) => adult.id), ...(listed ?? [])])].toSorted();
    if (listed === undefined || ids.length > listed.length) {
      this.#noted.set(id, { household: household.id, ...(ids.length > 0 && { adults: ids }) });
      for (const adult of adults) this.#noted.set(adult.id, { household: household.id });
    }
    return [id, ...adults.map((adult) => adult.id)];
  }

  #drop(id: string): void {
    this.#entries.delete(id);
    this.#decided.delete(id);
    this.#adults.delete(id);
  }
}

/** The list as it is in force, and what changed where something did. */
export interface PublishedNow {
  readonly pointer: store.ListPointer;
  readonly listed: Listed;
  /** The versions before it. */
  readonly before: readonly Told[];
  readonly changes?: Changes;
  /** The same of the other adults. */
  readonly others?: Changes;
}

export interface Settled {
  readonly here: readonly Stored<Household.Household>[];
  /** Merged into another, or in another village. */
  readonly gone: readonly string[];
  /** What they were listed under, and are. */
  readonly lines: ReadonlySet<string>;
  /** When something of theirs is to change next by itself. */
  readonly next: Day | undefined;
}

interface Lines extends Listed {
  readonly adults: readonly PackedAdult[];
}

interface Begun {
  readonly seen: store.ListPointer;
  readonly lines: Lines;
  readonly deliberation: Agreed;
  readonly told: files.ToldFiles;
  readonly unnamed: Unnamed;
}

interface Agreed {
  /** The day of the latest deliberation that is published. */
  readonly on: Day | undefined;
  readonly agreed: ReadonlyMap<string, readonly string[]>;
}

const isSame = (one: object | undefined, other: object | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
