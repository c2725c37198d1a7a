import type { Message } from '../shared/error.ts';
import { inRupiah } from '../shared/money.ts';
import type { Measure, measureTimes } from './livelihood-shapes.ts';
import type { Enrollment, Training } from './shapes.ts';

/** What a training came to, as far as figures can tell, beside those who waited for it. No I/O. */

type Time = (typeof measureTimes)[number];

/** Fewer people than this could be guessed at, and are told of by no figure. */
export const FEWEST = 5;
/** Below this, chance alone may explain a difference. */
const FEW = 30;
/** The poorer deciles, to leave which is what is hoped for; they decide on PKH and Sembako (second-hand, see known-criteria.ts). */
const POORER = 4;

export interface LivelihoodChange {
  /** Who was measured both before and then. */
  readonly measured: number;
  /** Of how many. */
  readonly of: number;
  /** Rupiah a month, more than before; undefined where fewer than five were measured. */
  readonly medianGain?: number;
  readonly meanGain?: number;
  /** Share with a business or a job by then, and before. */
  readonly working?: number;
  readonly workingBefore?: number;
  /** Households in deciles 1 to 4 before, and of them those no longer in them. */
  readonly poorer?: number;
  readonly left?: number;
}

export interface TimeOutcome {
  readonly at: Exclude<Time, 'before'>;
  readonly trained: LivelihoodChange;
  readonly waited: LivelihoodChange;
  /** How much more those who were trained gained, by the median; undefined where either can’t be told. */
  readonly difference?: number;
}

export interface Outcome {
  readonly completed: number;
  readonly dropped: number;
  readonly waited: number;
  readonly spent: number;
  /** Rupiah for each who completed; undefined where nobody did. */
  readonly perCompleted?: number;
  readonly times: readonly TimeOutcome[];
  /** What a rupiah spent brought in monthly income a year later, or as far as is known: the mean gain of all measured, by what each cost. */
  readonly gainPerRupiah?: number;
  readonly cautions: readonly Message[];
}

const later = ['month_3', 'month_6', 'month_12'] as const;
/** Of an even count the mean of the middle two, in whole rupiah. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return Math.round((low + high) / 2);
}
const mean = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
const works = ({ work }: Measure): boolean => work === 'own_business' || work === 'employed';
const share = (all: readonly Measure[]): number => all.filter(works).length / all.length;

function changeAt(people: readonly Enrollment[], at: Time): LivelihoodChange {
  const pairs = people.flatMap(({ measures }) => {
    const [before, then] = [measures.find((one) => one.at === 'before'), measures.find((one) => one.at === at)];
    return before && then ? [{ before, then }] : [];
  });
  const counted = { measured: pairs.length, of: people.length };
  if (pairs.length < FEWEST) return counted;
  const gains = pairs.map(({ before, then }) => then.income - before.income);
  const known = pairs.filter(({ before, then }) => before.decile !== undefined && then.decile !== undefined);
  const poorer = known.filter(({ before }) => (before.decile ?? 0) <= POORER);
  return {
    ...counted,
    medianGain: median(gains),
    meanGain: mean(gains),
    working: share(pairs.map(({ then }) => then)),
    workingBefore: share(pairs.map(({ before }) => before)),
    ...(poorer.length >= FEWEST && { poorer: poorer.length, left: poorer.filter(({ then }) => (then.decile ?? 0) > POORER).length }),
  };
}

/** `spent`: rupiah realised on it. */
export function outcomeOf(training: Pick<Training, 'waiting'>, enrollments: readonly Enrollment[], spent: number): Outcome {
  const trained = enrollments.filter(({ state }) => state === 'completed');
  const waited = enrollments.filter(({ state }) => state === 'requested');
  const times = later.map((at): TimeOutcome => {
    const [ours, theirs] = [changeAt(trained, at), changeAt(waited, at)];
    const both = ours.medianGain !== undefined && theirs.medianGain !== undefined;
    return { at, trained: ours, waited: theirs, ...(both && { difference: (ours.medianGain ?? 0) - (theirs.medianGain ?? 0) }) };
  });
  const last = times.findLast(({ trained: { meanGain } }) => meanGain !== undefined);
  const perCompleted = trained.length > 0 ? Math.round(spent / trained.length) : undefined;
  const gain = last?.trained.meanGain;
  return {
    completed: trained.length,
    dropped: enrollments.filter(({ state }) => state === 'dropped').length,
    waited: waited.length,
    spent,
    ...(perCompleted !== undefined && { perCompleted }),
    times,
    ...(gain !== undefined && perCompleted !== undefined && perCompleted > 0 && { gainPerRupiah: gain / perCompleted }),
    cautions: cautionsOf(training, times, spent),
  };
}

/** What the figures can't say, in plain words, as far as it holds of these. */
function cautionsOf({ waiting }: Pick<Training, 'waiting'>, times: readonly TimeOutcome[], spent: number): Message[] {
  const most = Math.max(...times.map(({ trained }) => trained.measured));
  const missing = times.some(({ trained }) => trained.measured > 0 && trained.measured < trained.of);
  const compared = times.some(({ difference }) => difference !== undefined);
  const cautions: Message[] = [];
  if (most < FEWEST) {
    cautions.push({
      id: `Kurang dari ${FEWEST} orang terukur; angka tidak ditampilkan agar tidak menunjuk orang.`,
      en: `Fewer than ${FEWEST} people were measured; no figures are shown, so that they point at nobody.`,
    });
  } else if (most < FEW) {
    cautions.push({
      id: `Hanya ${most} orang terukur; selisih sebesar ini bisa kebetulan.`,
      en: `Only ${most} people were measured; a difference like this may be chance.`,
    });
  }
  if (missing)
    cautions.push({
      id: 'Sebagian tidak terukur; yang tidak ditemui mungkin keadaannya lain.',
      en: 'Some were not measured; those who were not found may be faring otherwise.',
    });
  cautions.push(
    compared
      ? {
          id:
            waiting === 'need'
              ? 'Yang menunggu bukan pembanding acak: kursi diberikan menurut kebutuhan.'
              : 'Yang menunggu bukan pembanding acak: yang lebih dulu datang mungkin lebih giat.',
          en:
            waiting === 'need'
              ? 'Those who wait are no random comparison: seats went by need.'
              : 'Those who wait are no random comparison: who came first may be the more eager.',
        }
      : {
          id: 'Tidak ada pembanding: perubahan bisa karena musim, harga atau sebab lain.',
          en: 'There is nothing to compare with: the change may come from season, prices or something else.',
        },
  );
  cautions.push({ id: 'Penghasilan menurut pengakuan, tidak diperiksa.', en: 'Incomes are as told, and were not checked.' });
  if (spent === 0)
    cautions.push({
      id: `Belum ada biaya yang dibukukan (${inRupiah(0)}); biaya per orang belum bermakna.`,
      en: 'No cost is booked yet; cost per person means nothing so far.',
    });
  return cautions;
}
