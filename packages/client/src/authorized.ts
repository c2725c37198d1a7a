/** A fetch that tells the server who asks. `token` is called for each request, so that it may give a new one where the old has run out. */
export const authorized =
  (token: () => string | Promise<string>, fetch: typeof globalThis.fetch = globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await token()}`);
    return fetch(input, { ...init, headers });
  };
