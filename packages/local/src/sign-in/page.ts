import { findDistrict, findVillage } from '@puskesos/core/region';
import { type SignInPerson, signInPeople } from '@puskesos/sample/sign-in-people';

const roleNames: Record<SignInPerson['role'], string> = {
  officer: 'Petugas Puskesos / Puskesos officer',
  village_head: 'Lurah, kepala desa / Village head',
  camat: 'Camat / Head of a kecamatan',
  dinsos: 'Dinsos / Regency social office',
  finance: 'Keuangan Dinsos / Finance',
  ministry: 'Kementerian Sosial / Ministry of Social Affairs',
  auditor: 'Inspektorat / Auditor',
};

/** The villages, kecamatan or regency somebody works for, by name. */
export function placeOf({ village, district, serves }: Pick<SignInPerson, 'village' | 'district' | 'serves'>): string {
  const villages = [...(village ? [village] : []), ...(serves ?? []).map(([code]) => code)];
  if (villages.length > 0) return [...new Set(villages)].map((code) => findVillage(code)?.name ?? code).join(', ');
  return district ? `Kecamatan ${findDistrict(district)?.name ?? district}` : 'Kutai Kartanegara';
}

const button = (person: SignInPerson) =>
  `<li><button name="person" value="${person.sub}" data-person="${person.sub}"><strong>${person.name}</strong><span>${placeOf(person)}</span></button></li>`;

const group = ([role, people]: readonly [SignInPerson['role'], readonly SignInPerson[]]) =>
  `<section><h2>${roleNames[role]}</h2><ul>${people.map(button).join('')}</ul></section>`;

/** The page on which one chooses whom of the sample data to be. Everybody on it is invented, so no password is asked. It needs no script. */
export function peoplePage(): string {
  const roles = [...new Set(signInPeople.map(({ role }) => role))];
  const groups = roles.map((role) => [role, signInPeople.filter((person) => person.role === role)] as const);
  return page(`<h1>Masuk sebagai siapa? <span lang="en">Who are you today?</span></h1>
      <p>Data contoh di mesin ini; semua orang rekaan. <span lang="en">Sample data on this machine; everybody is invented.</span></p>
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
