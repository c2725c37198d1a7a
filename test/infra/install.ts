// Sees to it that `.sst` is there, which the deployment's types come from: `npm run types:infra`.
import { installSst } from './sst.ts';

const reason = await installSst();
if (reason) {
  console.error(reason);
  process.exitCode = 1;
}
