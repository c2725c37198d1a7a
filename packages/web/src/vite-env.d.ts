/// <reference types="vite/client" />

/** Column and row of each village on the map of tiles, in the order of `villageRows`; `vite.config.ts` makes it of core's places. */
declare module 'virtual:tiles' {
  export const tiles: readonly (readonly [column: number, row: number])[];
}

/** Where the office's endpoint is asked, as the site is built. */
declare module 'virtual:office' {
  export const office: string;
}
