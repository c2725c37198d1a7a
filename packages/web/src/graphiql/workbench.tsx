import { explorerPlugin } from '@graphiql/plugin-explorer';
import { regency } from '@puskesos/core/regency';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useMemo, useState } from 'react';
import { SIGN_OUT, signInFrom } from '../sign-in/address.ts';
import { type Refusal, refusals } from '../sign-in/refusals.ts';
import { leave, signedIn, storage } from '../sign-in/session.ts';
import { fetcherFor } from './fetcher.ts';
import { savedQueriesPlugin } from './saved-queries-plugin.tsx';

const plugins = [savedQueriesPlugin, explorerPlugin(), HISTORY_PLUGIN];
const welcome = `# Pilih kueri tersimpan di kiri,
# atau tulis sendiri, lalu Ctrl+Enter.
#
# Choose a saved query on the left,
# or write your own, then Ctrl+Enter.
`;

/** The whole page: who is signed in, what the server refused, and GraphiQL. */
export function Workbench() {
  const [refusal, setRefusal] = useState<Refusal>();
  const fetcher = useMemo(() => fetcherFor(setRefusal), []);

  return (
    <>
      <header className="bar">
        <img src="/emblem.svg" alt="" width="28" height="28" />
        <h1>
          {`Puskesos ${regency.shortName}`} <span>GraphiQL</span>
        </h1>
        <Session />
      </header>
      {refusal && <Refused why={refusal} />}
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

/** Comes back here, where the tab has kept what was written. */
const signIn = () => signInFrom(location, location.hash);

function Refused({ why }: { readonly why: Refusal }) {
  const { id, en } = refusals[why];
  const again = why !== 'silent';
  return (
    <p className="refused" role="alert">
      {id} {again && <a href={signIn()}>Masuk dahulu</a>} / {en} {again && <a href={signIn()}>Sign in first</a>}
    </p>
  );
}

function Session() {
  const who = signedIn();
  return who ? (
    <p className="session">
      <span>
        {who.name} {who.role && <small>({who.role})</small>}
      </span>
      <a href={SIGN_OUT} onClick={leave}>
        Keluar / Sign out
      </a>
    </p>
  ) : (
    <p className="session">
      <a href={signIn()}>Masuk / Sign in</a>
    </p>
  );
}
