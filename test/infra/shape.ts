/** What the evaluation of a deployment prints. */
export type Props = Record<string, unknown>;

export interface Resource {
  type: string;
  name: string;
  inputs: Props;
  protect?: boolean;
  retainOnDelete?: boolean;
}

export interface Graph {
  app: Props;
  errors: string[];
  /** What the deployment prints, by name. */
  outputs: string[];
  resources: Resource[];
}

export interface Bundle {
  name: string;
  handler: string;
  /** Of what a start reads, packed as Lambda keeps them: the handler's file, and those that it imports before it answers. */
  bytes: number;
  /** Names of all that lie in any of its files, for what must not be there. */
  inputs: string[];
}

/** The handler bundles that SST asked for; its command line would build them, so they are no resources of Pulumi. */
export const bundleType = 'bundle';
