import './workers.ts';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { signInFrom } from '../../sign-in/address.ts';
import { type Refusal, refusals } from '../../sign-in/refusals.ts';
import { storage } from '../../sign-in/session.ts';
import { Confirm, useConfirmation } from './confirm.tsx';
import { fetcherFor } from './fetcher.ts';
import { savedQueriesPlugin } from './saved-queries-plugin.tsx';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './editor.css';

/** GraphiQL, for who writes GraphQL; the operation behind a question opens in a tab of its own. */

export interface Opened {
  readonly source: string;
  readonly variables: string;
}

const welcome = `# Pilih kueri tersimpan di kiri,
# atau tulis sendiri, lalu Ctrl+Enter.
#
# Choose a saved query on the left,
# or write your own, then Ctrl+Enter.
`;

// The query is what is written here: it has the larger part, until the reader moves the bar.
const EDITOR_PART = 'graphiql:editorFlex';
if (storage.getItem(EDITOR_PART) === null) storage.setItem(EDITOR_PART, '2');

export function Editor({ opened, role }: { readonly opened: Opened | undefined; readonly role: string | undefined }) {
  const [refusal, setRefusal] = useState<Refusal>();
  const { confirm, asked } = useConfirmation();
  const fetcher = useMemo(() => fetcherFor(setRefusal, confirm), [confirm]);
  const plugins = useMemo(() => [savedQueriesPlugin(role), explorerPlugin(), HISTORY_PLUGIN], [role]);

  return (
    <>
      {refusal && <Refused why={refusal} />}
      <Confirm asked={asked} />
      <main className="editor-page">
        <GraphiQL
          fetcher={fetcher}
          plugins={plugins}
          defaultQuery={welcome}
          defaultEditorToolsVisibility="variables"
          storage={storage}
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>
            <Opens opened={opened} />
          </GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}

/** Puts what was opened from the desk into a tab of its own, once the editors are there. */
function Opens({ opened }: { readonly opened: Opened | undefined }) {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const done = useRef<Opened>(undefined);
  // Eighty columns and an answer beside them, at a width of 1280.
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) editor?.updateOptions({ fontSize: 13 });
  }, [queryEditor, variableEditor, responseEditor]);
  useEffect(() => {
    if (!opened || !queryEditor || !variableEditor || done.current === opened) return;
    done.current = opened;
    addTab();
    variableEditor.setValue(opened.variables);
    queryEditor.setValue(opened.source);
    queryEditor.focus();
  }, [opened, queryEditor, variableEditor, addTab]);
  return null;
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
