/** Of a state in a record's history that it is there, and who made it: not what was in it. */
const told = (...more: string[]) => ['type', 'role', 'operation', 'why', 'requestId', ...more];

/**
 * The two tables, said once: SST makes them on AWS from this, `createTables` makes them on any DynamoDB endpoint.
 * Registry holds everything personal. PublicIndex holds what anyone may see, and sealed what people are told of their own households; it is all the public function can reach.
 */
export const tables = {
  registry: {
    fields: { pk: 'string', sk: 'string', gsi1pk: 'string', gsi1sk: 'string', by: 'string', day: 'string', updatedAt: 'string' },
    primaryIndex: { hashKey: 'pk', rangeKey: 'sk' },
    globalIndexes: {
      gsi1: { hashKey: 'gsi1pk', rangeKey: 'gsi1sk', projection: 'all' },
      // Histories alone have these: no other item says both who or on which day, and when it was last updated.
      byPerson: { hashKey: 'by', rangeKey: 'updatedAt', projection: told() },
      byDay: { hashKey: 'day', rangeKey: 'updatedAt', projection: told('by') },
    },
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
export type IndexName = keyof typeof tables.registry.globalIndexes;

/** By what a list is found and ordered: of the Registry's index, or of either table. */
export const keysOf = (index: IndexName | undefined): { readonly hashKey: string; readonly rangeKey: string } =>
  index ? tables.registry.globalIndexes[index] : tables.registry.primaryIndex;
