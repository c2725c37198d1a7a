declare module 'njre' {
  /** Fetches a JRE of this major version into a folder named `jre` beside `installPath`; answers with that folder. */
  export function install(version: number, options: { installPath: string }): Promise<string>;
}
