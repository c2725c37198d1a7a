import { builder } from './builder.ts';

export const pageArgs = builder.args((arg) => ({
  first: arg.int({ required: true, defaultValue: 20, description: 'Rows, 1 to 100.' }),
  after: arg.string({ description: 'The `endCursor` of the page before.' }),
}));

export const villageArg = builder.args((arg) => ({
  village: arg.field({ type: 'RegionCode', required: true, description: 'Kode desa/kelurahan, as `64.02.06.1001`.' }),
}));
