import './workers.ts';
import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench.tsx';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './graphiql.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Workbench />);
