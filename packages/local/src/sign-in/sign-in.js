/** Where somebody was on their way to: a page of ours. */
const pages = ['/graphiql/', '/impor/', '/peta/'];
const wanted = new URLSearchParams(location.search).get('to');
const to = pages.find((page) => page === wanted) ?? pages[0];

const problem = document.querySelector('#problem');

/** Asks for the token of the person chosen, keeps it in this tab alone and goes on to the page they came for, or to GraphiQL. */
async function signIn(person) {
  try {
    const response = await fetch('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    if (!response.ok) throw new Error(String(response.status));
    const { token } = await response.json();
    sessionStorage.setItem('puskesos.token', token);
    // What they looked at there stands behind the #.
    location.assign(to + location.hash);
  } catch {
    problem.textContent = 'Belum bisa masuk; muat ulang halaman ini. / Could not sign in; reload this page.';
    problem.hidden = false;
  }
}

for (const button of document.querySelectorAll('[data-person]')) {
  button.addEventListener('click', () => signIn(button.dataset.person));
}
