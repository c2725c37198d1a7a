const problem = document.querySelector('#problem');

/** Asks for the token of the person chosen, keeps it in this tab alone and goes on to GraphiQL. */
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
    location.assign('/graphiql/');
  } catch {
    problem.textContent = 'Belum bisa masuk; muat ulang halaman ini. / Could not sign in; reload this page.';
    problem.hidden = false;
  }
}

for (const button of document.querySelectorAll('[data-person]')) {
  button.addEventListener('click', () => signIn(button.dataset.person));
}
