import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type SavedQuery, savedQueries } from './saved-queries.ts';

const title = 'Kueri tersimpan / Saved queries';

function SavedQueries() {
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

  return (
    <nav className="saved-queries" aria-labelledby="saved-queries-title">
      <h2 id="saved-queries-title">{title}</h2>
      {savedQueries.length === 0 && <p>Belum ada. / None yet.</p>}
      <ul>
        {savedQueries.map((query) => (
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

/** Lists the repository's saved queries; choosing one opens it in a tab of its own, its variables ready to run. */
export const savedQueriesPlugin: GraphiQLPlugin = { title, icon: Icon, content: SavedQueries };
