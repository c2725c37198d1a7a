import { explorerPlugin } from '@graphiql/plugin-explorer';
import { regency } from '@puskesos/core/regency';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo, useState } from 'react';
import { fetcherFor } from './fetcher.ts';
import { savedQueriesPlugin } from './saved-queries-plugin.tsx';
import { signedIn, signOut, storage } from './session.ts';

const plugins = [savedQueriesPlugin, explorerPlugin(), HISTORY_PLUGIN];
const welcome = `# Pilih kueri tersimpan di kiri,
# atau tulis sendiri, lalu Ctrl+Enter.
#
# Choose a saved query on the left,
# or write your own, then Ctrl+Enter.
`;

/** The whole page: who is signed in, what the server refused, and GraphiQL. */
export function Workbench() {
  const [refused, setRefused] = useState(false);
  const fetcher = useMemo(() => fetcherFor(setRefused), []);

  return (
    <>
      <header className="bar">
        <img src="/emblem.svg" alt="" width="28" height="28" />
        <h1>
          {`Puskesos ${regency.shortName}`} <span>GraphiQL</span>
        </h1>
        <Session />
      </header>
      {refused && (
        <p className="refused" role="alert">
          Belum masuk, atau masa masuk sudah habis: <a href="/sign-in">masuk dahulu</a>. / Not signed in, or your sign-in has ended:{' '}
          <a href="/sign-in">sign in first</a>.
        </p>
      )}
      <main>
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          visiblePlugin={savedQueriesPlugin}
          defaultQuery={welcome}
          defaultEditorToolsVisibility="variables"
          storage={storage}
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

function Session() {
  const who = signedIn();
  return who ? (
    <p className="session">
      <span>
        {who.name} <small>({who.role})</small>
      </span>
      <a href="/sign-in" onClick={signOut}>
        Keluar / Sign out
      </a>
    </p>
  ) : (
    <p className="session">
      <a href="/sign-in">Masuk / Sign in</a>
    </p>
  );
}
