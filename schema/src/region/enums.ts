import { enumOf } from '../shared/enum-of.ts';

export const VillageKind = enumOf('VillageKind', 'The two kinds of village.', ['kelurahan', 'desa'], {
  kelurahan: 'Urban village under a lurah (kelurahan)',
  desa: 'Rural village under an elected head (desa)',
});
