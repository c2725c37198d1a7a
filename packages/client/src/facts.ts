/** What a cache wants to know of a schema beforehand. */
export interface SchemaFacts {
  /** By interface or union: the types that it stands for. */
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
  /** By type and field that is a relay connection: its arguments but for the paging, which make it another list. */
  readonly connections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The types without an id: they are kept where they were read. */
  readonly embedded: readonly string[];
}
