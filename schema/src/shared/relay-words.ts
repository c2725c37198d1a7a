/** How both schemas describe what the relay specification asks for. */
export const relayWords = {
  pageInfoFieldOptions: { description: 'Whether more follows, and from where.' },
  pageInfoTypeOptions: { description: 'Where a page lies in its list. Lists are read forward.' },
  hasNextPageFieldOptions: { description: 'More rows follow (masih ada halaman berikutnya).' },
  hasPreviousPageFieldOptions: { description: 'Always false: lists are read forward.' },
  startCursorFieldOptions: { description: 'Cursor of the first row; null on an empty page.' },
  endCursorFieldOptions: { description: 'Give this as `after` for the next page, on an empty page as well; null where there is none.' },
  cursorFieldOptions: { description: 'Give this as `after` to go on behind this row.' },
  nodeFieldOptions: { nullable: true, description: 'The row itself; null, with an error of its own, where the record is broken.' },
  edgesFieldOptions: { nullable: false, description: 'The rows with their cursors.' },
  nodesOnConnection: { description: 'The rows without their cursors.' },
} as const;
