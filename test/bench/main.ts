// npm run bench [page|lists|import|memory|cycle …]: figures as ratios of things measured side by side in one run.
import { benchCycle } from './cycle.ts';
import { benchImport, benchMemory } from './import.ts';
import { benchLists } from './lists.ts';
import { benchPage } from './page.ts';

const benches: Record<string, () => Promise<void>> = {
  page: benchPage,
  lists: benchLists,
  import: benchImport,
  memory: benchMemory,
  cycle: benchCycle,
};
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`there is no bench "${name}"; there are: ${Object.keys(benches).join(', ')}`);
  await bench();
}
