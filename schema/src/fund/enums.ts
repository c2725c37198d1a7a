import { entryKinds } from '@puskesos/core/fund/shapes';
import { fundSources } from '@puskesos/core/household/aid-shapes';
import { ownMoney } from '@puskesos/core/regency';
import { enumOf } from '../shared/enum-of.ts';

export const FundSource = enumOf('FundSource', 'Whose money it is (sumber dana).', fundSources, {
  apbn: 'State budget (APBN, dana pusat)',
  apbd: ownMoney.full,
  village_fund: 'Village fund (Dana Desa)',
});

export const LedgerKind = enumOf('LedgerKind', 'What a line of the ledger books (jenis mutasi).', entryKinds, {
  commit: 'Set aside for an enrollment (komitmen)',
  release: 'Set aside and given back (pelepasan)',
  realise: 'Given out (realisasi)',
  reverse: 'Came back after it was given out (pembalikan realisasi)',
});
