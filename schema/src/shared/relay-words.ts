import { MOST_ROWS, USUAL_ROWS } from '@puskesos/core/shared/page';

/** How both schemas describe what the relay specification asks for. */
export const relayWords = {
  pageInfoFieldOptions: { description: 'Whether more follows, and from where.' },
  pageInfoTypeOptions: {
    description: 'Where a page lies in its list. Every list is read forward by `first` and `after`, and backward by `last` and `before`.',
  },
  hasNextPageFieldOptions: {
    description: 'More rows follow; in a list that is searched for rows, more to search (masih ada halaman berikutnya).',
  },
  hasPreviousPageFieldOptions: {
    description: 'Rows come before; in a list that is searched for rows, more to search (masih ada halaman sebelumnya).',
  },
  startCursorFieldOptions: {
    description: 'Give this as `before` for the page before, on an empty page as well; null where there is none.',
  },
  endCursorFieldOptions: { description: 'Give this as `after` for the next page, on an empty page as well; null where there is none.' },
  cursorFieldOptions: { description: 'Give this as `after` to go on behind this row, as `before` to go back from it.' },
  nodeFieldOptions: { nullable: true, description: 'The row itself; null, with an error of its own, where the record is broken.' },
  edgesFieldOptions: { nullable: false, description: 'The rows with their cursors.' },
  nodesOnConnection: { description: 'The rows without their cursors.' },
} as const;

/** How both schemas describe what a list is asked by. */
export const pageWords = {
  first: `So many rows from the beginning, or behind \`after\`: 1 to ${MOST_ROWS}; ${USUAL_ROWS} where neither this nor \`last\` is given (jumlah baris).`,
  after: 'The `endCursor` of the page before; goes with `first` (penanda halaman).',
  last: `So many rows from the end, or before \`before\`: 1 to ${MOST_ROWS}, instead of \`first\` (jumlah baris dari belakang).`,
  before: 'The `startCursor` of the page behind; goes with `last` (penanda halaman).',
} as const;
