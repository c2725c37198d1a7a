import { InvalidArgumentError } from 'commander';

/** An option's whole number above zero. */
export function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('harus bilangan bulat di atas nol / must be a whole number above zero');
  return Number(text);
}
