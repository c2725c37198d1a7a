import { regency } from '@puskesos/core/regency';
import { findDistrict, findVillage } from '@puskesos/core/region';
import { escaped } from '@puskesos/core/shared/html';
import type { Person } from './people.ts';

const roleNames: Record<Person['role'], string> = {
  officer: 'Petugas Puskesos / Puskesos officer',
  village_head: 'Lurah, kepala desa / Village head',
  camat: 'Camat / Head of a kecamatan',
  dinsos: 'Dinsos / Regency social office',
  finance: 'Keuangan Dinsos / Finance',
  ministry: 'Kementerian Sosial / Ministry of Social Affairs',
  auditor: 'Inspektorat / Auditor',
};

/** The villages, kecamatan or regency somebody works for, by name. */
export function placeOf({ role, places }: Pick<Person, 'role' | 'places'>): string {
  const [first] = places;
  if (first !== undefined && findDistrict(first)) return `Kecamatan ${findDistrict(first)?.name}`;
  if (first !== undefined) return places.map((code) => findVillage(code)?.name ?? code).join(', ');
  return role === 'officer' ? 'Belum bertugas / not assigned yet' : regency.name;
}

const button = (person: Person) =>
  `<li><button name="person" value="${person.sub}" data-person="${person.sub}"><strong>${escaped(person.name)}</strong><span>${escaped(placeOf(person))}</span></button></li>`;

const group = ([role, people]: readonly [Person['role'], readonly Person[]]) =>
  `<section><h2>${roleNames[role]}</h2><ul>${people.map(button).join('')}</ul></section>`;

/** The page on which one chooses whom of this machine's register to be. It speaks to this machine alone, so no password is asked. It needs no script. */
export function peoplePage(people: readonly Person[]): string {
  const roles = (Object.keys(roleNames) as Person['role'][]).filter((role) => people.some((person) => person.role === role));
  const groups = roles.map((role) => [role, people.filter((person) => person.role === role)] as const);
  return page(`<h1>Masuk sebagai siapa? <span lang="en">Who are you today?</span></h1>
      <p>Akun di register mesin ini; tanpa kata sandi, karena hanya untuk mesin ini. <span lang="en">The accounts of this machine’s register; without a password, as this is for this machine alone.</span></p>
      <form method="post">
      ${groups.map(group).join('\n      ')}
      <p><button name="person" value="">Batal <span lang="en">Cancel</span></button></p>
      </form>`);
}

/** Signs out by itself. `form` is the issuer's own, which knows that it was asked for from here. */
export const signOutPage = (form: string): string =>
  page(
    `<h1>Keluar <span lang="en">Sign out</span></h1>
      ${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><button>Keluar / Sign out</button></form>')}`,
    '<script type="module" src="/sign-in/signing-out.js"></script>',
  );

export const problemPage = (error: string): string =>
  page(`<h1>Belum bisa masuk <span lang="en">Could not sign in</span></h1>
      <p role="alert">Mulai lagi dari halaman masuk. <span lang="en">Begin again from the page for signing in.</span> (${error.replaceAll(/[^\w -]/g, '')})</p>
      <p><a href="/masuk/">Masuk / Sign in</a></p>`);

const page = (main: string, script = ''): string => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Masuk / Sign in · Puskesos Kutai Kartanegara</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/emblem.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/sign-in/sign-in.css" />
    ${script}
  </head>
  <body>
    <main>
      ${main}
      <p><a href="/">Cek penerima bantuan / Public check</a></p>
    </main>
  </body>
</html>
`;
