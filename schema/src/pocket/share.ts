import { indicatorOf } from '@puskesos/core/indicator';
import { type Beside, intervalOf, type Share, standingOf } from '@puskesos/core/pocket/ranking';
import { rateOf } from '@puskesos/core/targeting/figures.rules';
import { IndicatorRef } from '../indicator/indicator.ts';
import { builder, type SchemaTypes } from '../shared/builder.ts';
import { RateStanding } from './enums.ts';

/** The fields that all have which tell so many of so many. */
export const shareFields = <T extends Share>(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, T>) => ({
  count: t.int({ description: 'How many (pembilang).', resolve: ({ count }) => count }),
  base: t.int({ description: 'Of how many (penyebut).', resolve: ({ base }) => base }),
  rate: t.float({
    nullable: true,
    description: 'The part of them, 0 to 1; null where there is nothing to take it of (proporsi).',
    resolve: ({ count, base }) => rateOf(count, base),
  }),
  rateLow: t.float({
    description: 'The least that rate may be but for chance: the lower limit of Wilson’s 95 % interval (batas bawah).',
    resolve: (share) => intervalOf(share).low,
  }),
  rateHigh: t.float({ description: 'The most: its upper limit (batas atas).', resolve: (share) => intervalOf(share).high }),
});

export const ShareRef = builder.objectRef<Beside>('PlaceShare').implement({
  description: 'An indicator of a village, or of several as one, in a month, beside the regency (proporsi dan pembandingnya).',
  fields: (t) => ({
    indicator: t.field({ type: IndicatorRef, description: 'Which.', resolve: ({ indicator }) => indicatorOf(indicator) }),
    month: t.exposeString('month', { description: 'As 2026-11 (bulan).' }),
    ...shareFields(t),
    regencyRate: t.float({
      nullable: true,
      description: 'The same part in the whole regency (proporsi kabupaten).',
      resolve: ({ regency }) => rateOf(regency.count, regency.base),
    }),
    standing: t.field({
      type: RateStanding,
      description: 'Where it stands beside that, by its interval (posisi).',
      resolve: (share) => standingOf(share, share.regency),
    }),
  }),
});
