import type { Command } from 'commander';
import { prices } from './cost/aws-prices.ts';
import { measured, told } from './cost/measured.ts';
import { type Asked, assumed, monthOf, sumOf } from './cost/month.ts';
import { count } from './numbers.ts';
import { tableIn } from './table.ts';

export function addCost(program: Command): void {
  program
    .command('cost')
    .description(
      'Biaya AWS sebulan, dari satuan terukur dan harga bertanggal / a month’s cost on AWS, from measured units and dated prices',
    )
    .option('--households <number>', 'rumah tangga dalam register / households in the register', count, 250_000)
    .option('--officers <number>', 'orang yang masuk / people who sign in', count, 800)
    .option('--lookups <number>', 'pencarian publik sebulan, mis. 1e6 / look-ups of the public in a month', count, 1_000_000)
    .option('--json', 'keluaran JSON / output as JSON')
    .action(({ json, ...asked }: Asked & { json?: boolean }) => {
      const rows = monthOf(asked);
      console.log(json ? JSON.stringify({ asked, rows, sum: sumOf(rows), measured, told, assumed, prices }, null, 2) : asText(asked, rows));
    });
}

function asText(asked: Asked, rows: ReturnType<typeof monthOf>): string {
  const dollars = (value: number) => value.toFixed(2);
  const table = tableIn([
    ['sebulan / a month', 'satuan / units', 'US$ each', 'US$'],
    ...rows.map(({ what, amount, price, dollars: cost }) => [what, amountOf(amount), price.toPrecision(3), dollars(cost)]),
    ['jumlah / together', '', '', dollars(sumOf(rows))],
  ]);
  const sources = Object.entries(prices).map(([of, { of: day, source }]) => `  ${of}, ${day}: ${source}`);
  return [
    table,
    `\nditanyakan / asked: ${listed(asked)}`,
    `diandaikan / assumed: ${listed(assumed)}`,
    `terukur / measured: ${listed(measured)}`,
    `yang diberitahukan / of what is told: ${listed(told)}`,
    'harga / prices:',
    ...sources,
  ].join('\n');
}

const amountOf = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
const listed = (of: object): string =>
  Object.entries(of)
    .map(([what, value]) => `${what} ${value}`)
    .join(', ');
