import { dayOf, type Instant } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import { districtOf } from '../shared/region-code.ts';
import { clash, ELSEWHERE, type Enrollment, type Pool, type Session, seatedStates, type Training } from './shapes.ts';

/** What of trainings and enrollments can be told without reading anything. */

type State = Enrollment['state'];

export const isSeated = ({ state }: Pick<Enrollment, 'state'>): boolean => (seatedStates as readonly State[]).includes(state);

/** In the order of their beginnings, numbered. */
export const numbered = (sessions: readonly Omit<Session, 'id'>[]): Session[] =>
  sessions.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((session, index) => ({ ...session, id: String(index + 1) }));

/** Two sessions that share a moment; the first such pair. */
export function clashAmong(sessions: readonly Session[]): readonly [Session, Session] | undefined {
  const ordered = sessions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const at = ordered.findIndex((session, index) => index > 0 && clash(ordered[index - 1] as Session, session));
  return at > 0 ? [ordered[at - 1] as Session, ordered[at] as Session] : undefined;
}

export const clashBetween = (one: Pick<Training, 'sessions'>, other: Pick<Training, 'sessions'>): boolean =>
  one.sessions.some((session) => other.sessions.some((theirs) => clash(session, theirs)));

export const firstDay = ({ sessions }: Pick<Training, 'sessions'>): Instant => sessions[0]?.from ?? '';
export const lastMoment = ({ sessions }: Pick<Training, 'sessions'>): Instant =>
  sessions
    .map(({ to }) => to)
    .toSorted()
    .at(-1) ?? '';

/** Does it take requests at that instant? */
export const takesRequests = ({ state, sessions }: Pick<Training, 'state' | 'sessions'>, now: Instant): boolean =>
  state === 'open' && now < firstDay({ sessions });

/** May somebody who waits still be given a seat at that instant? */
export const takesSeats = ({ state, sessions }: Pick<Training, 'state' | 'sessions'>, now: Instant): boolean =>
  state !== 'cancelled' && now < firstDay({ sessions });

/** A pool for each kecamatan with a quota, and one for everybody else where seats are left for them. */
export function poolsFor({ id, seats, quotas }: Pick<Training, 'id' | 'seats' | 'quotas'>): Pool[] {
  const rest = seats - quotas.reduce((sum, quota) => sum + quota.seats, 0);
  const kept = quotas.map((quota) => ({ training: id, area: quota.district, seats: quota.seats }));
  return rest > 0 ? [...kept, { training: id, area: ELSEWHERE, seats: rest }] : kept;
}

/** Whose seats somebody of that village may have; a kecamatan without a quota where none are left for the others has none. */
export function areaFor({ seats, quotas }: Pick<Training, 'seats' | 'quotas'>, village: string): string | undefined {
  const district = districtOf(village);
  if (quotas.some((quota) => quota.district === district)) return district;
  return quotas.reduce((sum, quota) => sum + quota.seats, 0) < seats ? ELSEWHERE : undefined;
}

export const stateNames: Readonly<Record<State, Message>> = {
  requested: { id: 'menunggu kursi', en: 'waiting for a seat' },
  invited: { id: 'diundang', en: 'invited' },
  enrolled: { id: 'terdaftar', en: 'enrolled' },
  attending: { id: 'mengikuti', en: 'attending' },
  completed: { id: 'selesai', en: 'completed' },
  dropped: { id: 'berhenti', en: 'dropped out' },
};

const indonesianDay = (instant: Instant): string =>
  new Date(`${dayOf(instant)}T00:00:00Z`).toLocaleDateString('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const englishDay = (instant: Instant): string =>
  new Date(`${dayOf(instant)}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const onDay = (day: string): Instant => `${day}T00:00:00.000Z`;

/** What the person is told of where they stand, and what they can do. */
export function toldOf(enrollment: Pick<Enrollment, 'state' | 'answerBy' | 'certificate' | 'dropped'>, training: Training): Message {
  const { name, sessions } = training;
  const begins = sessions[0]?.from ?? '';
  if (training.state === 'cancelled' && enrollment.state !== 'completed' && enrollment.state !== 'dropped') {
    return {
      id: `Pelatihan “${name}” dibatalkan. Tanyakan pelatihan lain di Puskesos desa Anda.`,
      en: `The training “${name}” is cancelled. Ask your village’s Puskesos for another.`,
    };
  }
  const words: Readonly<Record<State, () => Message>> = {
    requested: () => ({
      id: `Anda dalam daftar tunggu “${name}”. Anda diundang bila ada kursi; tidak perlu mendaftar lagi.`,
      en: `You are on the waiting list of “${name}”. You are invited once a seat is free; there is no need to ask again.`,
    }),
    invited: () => ({
      id: `Ada kursi untuk Anda di “${name}”, mulai ${indonesianDay(begins)}. Jawab paling lambat ${indonesianDay(onDay(enrollment.answerBy ?? ''))} lewat Puskesos; setelah itu kursi diberikan kepada yang berikutnya.`,
      en: `There is a seat for you in “${name}”, which begins on ${englishDay(begins)}. Answer through Puskesos by ${englishDay(onDay(enrollment.answerBy ?? ''))}; after that the seat goes to the next one.`,
    }),
    enrolled: () => ({
      id: `Anda terdaftar di “${name}”. Datang pada ${indonesianDay(begins)}.`,
      en: `You are enrolled in “${name}”. Come on ${englishDay(begins)}.`,
    }),
    attending: () => ({ id: `Anda sedang mengikuti “${name}”.`, en: `You are attending “${name}”.` }),
    completed: () => ({
      id: `Anda telah menyelesaikan “${name}”${enrollment.certificate ? ` dengan sertifikat ${enrollment.certificate.number}` : ''}.`,
      en: `You have completed “${name}”${enrollment.certificate ? ` with certificate ${enrollment.certificate.number}` : ''}.`,
    }),
    dropped: () => ({
      id: `Anda tidak lagi terdaftar di “${name}”. Anda boleh mendaftar ke pelatihan lain di Puskesos.`,
      en: `You are no longer in “${name}”. You may ask for another training at Puskesos.`,
    }),
  };
  return words[enrollment.state]();
}
