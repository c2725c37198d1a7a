import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useState } from 'react';
import { whoMay } from '../desk/who-may.ts';
import { type SavedQuery, savedQueries } from './saved-queries.ts';

const title = 'Kueri tersimpan / Saved queries';

/** Those that the reader's role is for; all of them while it is not known. Readings first, then what changes data. */
const queriesFor = (role: string | undefined) =>
  savedQueries
    .filter(({ name }) => role === undefined || whoMay(name).includes(role))
    .toSorted((one, other) => Number(one.writes) - Number(other.writes));

function SavedQueries({ role }: { readonly role: string | undefined }) {
  const [looked, setLooked] = useState('');
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  // The editors come a moment after the list; what is opened before they do would be lost.
  const ready = queryEditor !== undefined && variableEditor !== undefined;
  const open = ({ source, variables }: SavedQuery) => {
    addTab();
    variableEditor?.setValue(variables);
    queryEditor?.setValue(source);
    queryEditor?.focus();
  };
  const words = looked.toLowerCase().split(/\s+/);
  const found = queriesFor(role).filter(({ name, title: id, english }) =>
    words.every((word) => `${name} ${id} ${english}`.toLowerCase().includes(word)),
  );

  return (
    <nav className="saved-queries" aria-labelledby="saved-queries-title">
      <h2 id="saved-queries-title">{title}</h2>
      <label>
        <span>Cari / Find</span>
        <input type="search" value={looked} onChange={(event) => setLooked(event.target.value)} />
      </label>
      {found.length === 0 && <p>Tidak ada. / None.</p>}
      <ul>
        {found.map((query) => (
          <li key={query.name}>
            <button type="button" data-query={query.name} disabled={!ready} onClick={() => open(query)}>
              <strong lang="id">{query.title}</strong>
              <span lang="en">{query.english}</span>
              {query.writes && <em>Mengubah data / Changes data</em>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" aria-hidden="true">
    <path d="M6 3.75h12v16.5l-6-4.5-6 4.5z" />
    <path d="M9 8h6M9 11.5h4" strokeLinecap="round" />
  </svg>
);

/** Lists the repository's saved queries that somebody in that role may run; choosing one opens it in a tab of its own, its variables ready to run. */
export const savedQueriesPlugin = (role: string | undefined): GraphiQLPlugin => ({
  title,
  icon: Icon,
  content: () => <SavedQueries role={role} />,
});
