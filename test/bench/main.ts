// npm run bench [NAME …]: figures as ratios of things measured side by side in one run; the names stand below. `goals` prints what was last found.
import { execFileSync } from 'node:child_process';
import { benchClient } from './client.ts';
import { benchCycle } from './cycle.ts';
import { printGoals } from './goals.ts';
import { benchImport, benchMemory } from './import.ts';
import { benchLists, LISTS_AT } from './lists.ts';
import { listsAt } from './lists-at.ts';
import { benchNation } from './nation.ts';
import { benchHttp } from './over-http.ts';
import { benchPage } from './page.ts';
import { benchLooks, benchPublish, benchRefresh } from './publish.ts';
import { benchStart } from './start.ts';
import { benchSuggest } from './suggest.ts';

const benches: Record<string, () => Promise<void>> = {
  page: benchPage,
  http: benchHttp,
  client: benchClient,
  start: benchStart,
  lists: benchLists,
  import: benchImport,
  memory: benchMemory,
  cycle: benchCycle,
  suggest: benchSuggest,
  nation: () => benchNation(),
  looks: benchLooks,
  publish: benchPublish,
  refresh: () => benchRefresh(Number(process.env['HOUSEHOLDS'] ?? 20_000)),
  goals: async () => printGoals(),
};
const asked = process.argv.slice(2);
const [one, ...others] = asked;

if (one === LISTS_AT) {
  process.stdout.write(JSON.stringify(await listsAt(Number(others[0]))));
} else if (one !== undefined && others.length === 0) {
  const bench = benches[one];
  if (!bench) throw new Error(`there is no bench "${one}"; there are: ${Object.keys(benches).join(', ')}`);
  await bench();
} else {
  // Each in a process of its own: the handlers read their settings once, and the heap is to be that of one bench.
  const names = asked.length > 0 ? asked : Object.keys(benches);
  for (const [n, name] of names.entries()) {
    console.error(`${n + 1} of ${names.length}: ${name}`);
    execFileSync(process.execPath, ['--expose-gc', import.meta.filename, name], { stdio: 'inherit' });
  }
}
