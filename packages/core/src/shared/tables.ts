/**
 * The two tables, said once: SST makes them on AWS from this, `createTables` makes them on any DynamoDB endpoint.
 * Registry holds everything personal. PublicIndex holds only what anyone may see, and is all the public function can reach.
 */
export const tables = {
  registry: {
    fields: { pk: 'string', sk: 'string', gsi1pk: 'string', gsi1sk: 'string' },
    primaryIndex: { hashKey: 'pk', rangeKey: 'sk' },
    globalIndexes: { gsi1: { hashKey: 'gsi1pk', rangeKey: 'gsi1sk' } },
    stream: 'new-and-old-images',
    ttl: 'expiresAt',
  },
  publicIndex: {
    fields: { pk: 'string', sk: 'string' },
    primaryIndex: { hashKey: 'pk', rangeKey: 'sk' },
    globalIndexes: {},
    ttl: 'expiresAt',
  },
} as const;

export type TableKind = keyof typeof tables;
