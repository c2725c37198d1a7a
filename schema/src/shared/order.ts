import { directions } from '@puskesos/core/shared/order';
import { enumOf } from './enum-of.ts';

export const OrderDirection = enumOf('OrderDirection', 'Which way a list is ordered (arah urutan).', directions, {
  asc: 'The earliest, the smallest or the first by name first (naik)',
  desc: 'The latest, the greatest or the last by name first (turun)',
});
