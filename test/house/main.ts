// How the house stands: `npm run house` prints its figures and its tree, and draws anew what is drawn from the code. With --check it changes
// nothing, and fails where something is out of date, unexplained or too long.

import { misnamed } from './glossary.ts';
import { tooLong } from './limits.ts';
import { figures } from './lines.ts';
import { isCurrent, pages, write } from './pages.ts';
import { unlisted } from './slices.ts';
import { tree, unexplained } from './tree.ts';

const check = process.argv.includes('--check');
const outdated = pages().filter((page) => !isCurrent(page));
const long = tooLong();

if (!check) {
  outdated.forEach(write);
  console.log(`${figures()}\n\n${tree()}\n`);
}

const wrong = [
  ...unlisted(),
  ...unexplained(),
  ...misnamed(),
  ...long.filter(({ binding }) => binding).map(({ says }) => says),
  ...(check ? outdated.map(({ path }) => `${path} is not what the code says. Run: npm run house`) : []),
];
for (const { says } of long.filter(({ binding }) => !binding)) console.warn(`warning: ${says}`);
for (const says of wrong) console.error(says);
process.exitCode = wrong.length > 0 ? 1 : 0;
