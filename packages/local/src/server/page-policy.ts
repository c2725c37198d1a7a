/** What a page may load: what this server hands out and nothing from elsewhere, and no other page may frame it. */
const strict = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

/** Monaco, the editor in GraphiQL, writes its themes into style elements, starts workers and carries a picture in its style sheet. */
const withEditor = `${strict}; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:`;

/** What is saved as PNG is drawn as SVG first; a photo taken at a home is shown before it is sent. */
const withPictures = `${strict}; img-src 'self' blob:`;

/** Whoever signs in asks the issuer and the office, which may be elsewhere. */
const signingIn = /^\/(graphiql|impor|kunjungan|masuk|peta)\//;

export function pagePolicy(path: string, origins?: string): string {
  const policy = ownPolicy(path);
  return origins && signingIn.test(path) ? `${policy}; connect-src 'self' ${origins}` : policy;
}

function ownPolicy(path: string): string {
  if (path.startsWith('/graphiql')) return withEditor;
  // The issuer adds its own script to what it finds named here, by its fingerprint.
  if (path.startsWith('/sign-in')) return `${strict}; script-src 'self'`;
  return /^\/(kunjungan|peta)/.test(path) ? withPictures : strict;
}
