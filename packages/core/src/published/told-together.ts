import type { IndicatorCode } from '../indicator/known-indicators.ts';

/** What is told together of a place, or not at all: numbers of which one follows from others. */
export interface ToldTogether {
  readonly codes: readonly IndicatorCode[];
  /** Of a whole, parts that don’t overlap: what is left of it could be reckoned, so that must not be few either. */
  readonly splits: readonly (readonly [whole: IndicatorCode, ...parts: IndicatorCode[]])[];
}

const oneOf = (told: IndicatorCode, code: IndicatorCode): ToldTogether => ({ codes: [told, code], splits: [[told, code]] });

/**
 * All that anyone may see of places. The higher deciles are not in it: they are what is left of the ranked. Of whom nothing is known yet may
 * be few: that somebody was not asked says nothing of them.
 */
export const toldTogether: readonly ToldTogether[] = [
  { codes: ['households', 'people'], splits: [] },
  {
    codes: ['ranked', 'decile_1', 'decile_2', 'decile_3', 'decile_4'],
    splits: [['ranked', 'decile_1', 'decile_2', 'decile_3', 'decile_4']],
  },
  {
    codes: ['visited', 'verified_poor', 'found_extreme_poor', 'gap'],
    splits: [
      ['visited', 'verified_poor'],
      ['verified_poor', 'found_extreme_poor'],
      ['verified_poor', 'gap'],
    ],
  },
  oneOf('line_told', 'below_line'),
  oneOf('fakir_told', 'fakir_miskin'),
  oneOf('toilet_told', 'no_toilet'),
  oneOf('house_told', 'unfit_house'),
  oneOf('water_told', 'surface_water'),
  oneOf('power_told', 'no_power'),
  oneOf('floor_told', 'earth_floor'),
  oneOf('wrse_told', 'wrse'),
  {
    codes: ['reached_by_centre', 'reached_by_regency', 'reached_by_village', 'reached_by_none'],
    splits: [
      ['households', 'reached_by_centre'],
      ['households', 'reached_by_regency'],
      ['households', 'reached_by_village'],
      ['households', 'reached_by_none'],
    ],
  },
  oneOf('recipients', 'inclusion_errors'),
  oneOf('eligible', 'exclusion_errors'),
  { codes: ['disabled'], splits: [['people', 'disabled']] },
  { codes: ['elderly_alone'], splits: [['households', 'elderly_alone']] },
  { codes: ['pregnant'], splits: [] },
  oneOf('school_age_told', 'out_of_school'),
];
