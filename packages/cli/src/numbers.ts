import { InvalidArgumentError } from 'commander';

/** An option's whole number above zero. */
export function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('harus bilangan bulat di atas nol / must be a whole number above zero');
  return Number(text);
}

/** An option's number of things, which may be written as `1e6`. */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || !/^\d+(e\d+)?$/.test(text))
    throw new InvalidArgumentError('harus bilangan bulat, mis. 250000 atau 1e6 / must be a whole number, as 250000 or 1e6');
  return value;
}
