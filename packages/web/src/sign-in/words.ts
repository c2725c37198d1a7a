import type { Said } from './refusals.ts';

/** What the page for signing in says, where that is not simply done. */
export const onThisPage = {
  toIssuer: { id: 'Menuju layanan masuk…', en: 'Going to the sign-in service…' },
  back: { id: 'Sebentar…', en: 'One moment…' },
  out: { id: 'Keluar…', en: 'Signing out…' },
  outHere: {
    id: 'Anda sudah keluar di sini, tetapi layanan masuk tidak menjawab: tutup peramban bila komputer ini dipakai bersama.',
    en: 'You are signed out here, but the sign-in service does not answer: close the browser if others use this computer.',
  },
  turnedBack: { id: 'Anda membatalkan masuk.', en: 'You turned back from signing in.' },
  strange: {
    id: 'Jawaban ini bukan untuk masuk yang dimulai di tab ini, jadi tidak dipakai.',
    en: 'This answer is not to a sign-in that was begun in this tab, so it is not used.',
  },
  notGiven: { id: 'Layanan masuk tidak memberi izin masuk.', en: 'The sign-in service did not let you in.' },
  failed: { id: 'Ada yang salah. Muat ulang halaman ini.', en: 'Something went wrong. Reload this page.' },
  again: { id: 'Masuk lagi', en: 'Sign in again' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  signInto: { id: 'Masuk untuk:', en: 'Sign in for:' },
  goOn: { id: 'Lanjut ke:', en: 'Go on to:' },
} satisfies Record<string, Said>;
