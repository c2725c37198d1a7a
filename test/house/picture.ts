import { essential, targetsOf } from './graph.ts';
import { plan, type Spot } from './layout.ts';
import { foundations, packages, type Storeys, slices } from './rooms.ts';
import { purposes } from './slices.ts';

/** The house as a picture, in SVG: rooms on their floors, and the arrows that imports draw between them. */

const WIDTH = 1120;
const INNER = WIDTH - 80;
const ROOM = { width: 222, height: 72 };
const PASSAGE = 24;
const GAP = 50;
const GROUND = 54;
const GROUND_GAP = 12;
const STEP = ROOM.height + GAP;

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const LETTERS = 31;

/** Whole words, as many to a line as a room is wide. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= LETTERS) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

interface Box {
  readonly name: string;
  readonly purpose: string;
  readonly hint: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function room({ name, purpose, hint, x, y, width, height }: Box, lines: readonly string[] = wrap(purpose)): string {
  const middle = x + width / 2;
  const words = lines.map((line, index) => `<text class="purpose" x="${middle}" y="${y + 37 + index * 14}">${safe(line)}</text>`);
  return `<g class="room"><title>${safe(hint)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>
<text class="name" x="${middle}" y="${y + 21}">${safe(name)}</text>${words.join('')}</g>`;
}

/** Rooms on their floors from `top` down, with their arrows. */
function storeys({ floors, arrows, purposes: says }: Storeys, top: number, left: number): string {
  const drawn = essential(arrows);
  const { floors: spots, ways } = plan(floors, drawn, { room: ROOM.width, passage: PASSAGE, width: INNER });
  const at = new Map(
    spots.flatMap((floor, level) => floor.map((spot) => [spot.name, { ...spot, x: left + spot.x, y: top + level * STEP }])),
  );
  const hint = (name: string) => `${name} uses ${targetsOf(arrows, name).join(', ') || 'nothing above the foundations'}`;
  const rooms = [...at.values()]
    .filter(({ passes }) => !passes)
    .map(({ name, x, y, width }) => room({ name, purpose: says.get(name) ?? '', hint: hint(name), x, y, width, height: ROOM.height }));
  return [...ways.map((way) => arrow(way, at)), ...rooms].join('\n');
}

type Places = ReadonlyMap<string, Spot & { readonly y: number }>;

/** From the bottom of a room over the places where it passes floors to the top of another, each at a place of its own along the wall. */
function arrow(way: readonly string[], at: Places): string {
  const places = way.map((name) => at.get(name)).filter((place) => place !== undefined);
  const steps = places.slice(1).map((to, index) => {
    const from = places[index] as typeof to;
    const [x1, x2] = [middleOf(from) + lean(from, to), middleOf(to) + lean(to, from)];
    const [y1, y2] = [from.y + ROOM.height, to.y - (to.passes ? 0 : 3)];
    const half = (y1 + y2) / 2;
    return `${index === 0 ? `M${x1} ${y1}` : `L${x1} ${y1}`} C${x1} ${half} ${x2} ${half} ${x2} ${y2}`;
  });
  return `<path class="arrow" d="${steps.join(' ')}"/>`;
}

const middleOf = ({ x, width }: Spot): number => Math.round(x + width / 2);

/** Towards where the other end is, so that the arrows of one room don't lie on each other. */
const lean = (here: Spot, there: Spot): number =>
  here.passes ? 0 : Math.round(Math.max(-0.4, Math.min(0.4, (middleOf(there) - middleOf(here)) / WIDTH)) * here.width);

const STYLE = `text{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;text-anchor:middle;fill:#1d2b36}
.sheet{fill:#fff}.frame{fill:#f4f7f9;stroke:#c8d3da}.part{text-anchor:start;font-size:13px;font-weight:600;fill:#5a6b77}
.says{text-anchor:end;font-size:12px;fill:#5a6b77}
.room rect{fill:#fff;stroke:#4a7c94;stroke-width:1.5}.name{font-size:15px;font-weight:600}.purpose{font-size:12px;fill:#44545f}
.arrow{fill:none;stroke:#4a7c94;stroke-width:1.6;marker-end:url(#head)}`;

const HEAD =
  '<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#4a7c94"/></marker>';

const SAYS = 'An arrow: uses. One that a longer way stands for as well is left out; any slice may use those at the bottom.';

/** All of it. */
export function picture(): string {
  const [above, core] = [packages(), slices()];
  const left = (WIDTH - INNER) / 2;
  const coreTop = 60 + above.floors.length * STEP;
  const ground = coreTop + 48 + core.floors.length * STEP - GAP + 28;
  const frameBottom = ground + foundations.length * (GROUND + GROUND_GAP) + 8;
  const bottom = frameBottom + 20;
  const grounds = foundations.toReversed().map((name, index) => {
    const purpose = purposes.get(name) ?? '';
    const place = { x: left, y: ground + index * (GROUND + GROUND_GAP), width: INNER, height: GROUND };
    return room({ name, purpose, hint: `${name} carries all that stands above it`, ...place }, [purpose]);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom}" width="${WIDTH}" height="${bottom}">
<title>The house: which package and which slice uses which</title>
<style>${STYLE}</style><defs>${HEAD}</defs>
<rect class="sheet" width="${WIDTH}" height="${bottom}"/>
<text class="part" x="${left}" y="34">packages around core</text><text class="says" x="${WIDTH - left}" y="34">${SAYS}</text>
${storeys(above, 52, left)}
<rect class="frame" x="20" y="${coreTop}" width="${WIDTH - 40}" height="${frameBottom - coreTop}" rx="10"/>
<text class="part" x="${left}" y="${coreTop + 28}">core, slice by slice</text>
${storeys(core, coreTop + 48, left)}
${grounds.join('\n')}
</svg>
`;
}
