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
  `<li><button type="button" data-person="${person.sub}"><strong>${person.name}</strong><span>${placeOf(person)}</span></button></li>`;

const group = ([role, people]: readonly [SignInPerson['role'], readonly SignInPerson[]]) =>
  `<section><h2>${roleNames[role]}</h2><ul>${people.map(button).join('')}</ul></section>`;

/** The page on which one chooses whom of the sample data to be. Everybody on it is invented, so no password is asked. */
export function signInPage(): string {
  const roles = [...new Set(signInPeople.map(({ role }) => role))];
  const groups = roles.map((role) => [role, signInPeople.filter((person) => person.role === role)] as const);
  return `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Masuk / Sign in · Puskesos Kutai Kartanegara</title>
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="/emblem.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/sign-in/sign-in.css" />
    <script type="module" src="/sign-in/sign-in.js"></script>
  </head>
  <body>
    <main>
      <h1>Masuk sebagai siapa? <span lang="en">Who are you today?</span></h1>
      <p>Data contoh di mesin ini; semua orang rekaan. <span lang="en">Sample data on this machine; everybody is invented.</span></p>
      <p id="problem" role="alert" hidden></p>
      <noscript><p>Halaman ini memerlukan JavaScript. / This page needs JavaScript.</p></noscript>
      ${groups.map(group).join('\n      ')}
      <p><a href="/">Cek penerima bantuan / Public check</a></p>
    </main>
  </body>
</html>
`;
}
