import { isDeepStrictEqual } from 'node:util';
import * as Programs from '../program/program.ts';
import * as Change from '../program/program-changes.ts';
import type { Program } from '../program/shapes.ts';
import type { Day, Period } from '../shared/clock.ts';
import type { Message } from '../shared/error.ts';
import { type RowList, rowLists } from './program-lists.ts';
import { compared } from './rows.rules.ts';
import { type ProgramFile, placed, type Step } from './shapes.ts';

/** What is to be done about a programme's file. What stands is never rewritten: it is followed, by the operations that Dinsos has for that. */

interface Standing {
  readonly programs: readonly Program[];
  /** Those of the register and of the files. */
  readonly known: ReadonlySet<string>;
  readonly today: Day;
}

export function programStep({ path, content, amiss }: ProgramFile, standing: Standing): Step {
  if (!content) return { path, what: '', state: 'broken', told: amiss, deeds: [] };
  const about = { path, what: content.id };
  const wrong = [...amiss, ...wrongIn(content, standing.known)];
  if (wrong.length > 0) return { ...about, state: 'broken', told: wrong, deeds: [] };
  const had = standing.programs.find(({ id }) => id === content.id);
  if (had) return { ...about, ...followed(content, had, standing.today) };
  const told = [{ id: `program ${content.name}`, en: `the programme ${content.name}` }];
  return { ...about, state: 'added', told, deeds: [(context) => Programs.add(context, content)] };
}

/** Before anything has come: whatever the file tells of the past may be told. */
const NEVER: Day = '0001-01-01';

/** What the file itself gets wrong, whatever the register holds. */
function wrongIn(program: Program, known: ReadonlySet<string>): Message[] {
  return rowLists.flatMap((list) => {
    const wanted = rowsOf(program, list);
    const { amiss } = compared({ wanted, had: [], join: (rows, row) => list.join(rows, row, NEVER), at: list.field });
    const each = wanted.flatMap((row, index) => {
      const at = `${list.field}.${index}`;
      const contradicted = list.contradicted(row, program.target);
      const unknown = list.names(row).filter((id) => !known.has(id));
      return [
        ...(contradicted ? [placed(at, contradicted)] : []),
        ...unknown.map((id) => placed(at, { id: `program ${id} tidak ada`, en: `there is no programme ${id}` })),
      ];
    });
    return [...amiss, ...each];
  });
}

const rowsOf = (program: Program, { field }: RowList<Period>): readonly Period[] => program[field];

type Followed = Pick<Step, 'state' | 'told' | 'deeds'>;

function followed(wanted: Program, had: Program, today: Day): Followed {
  const told: Message[] = [];
  const deeds: Step['deeds'][number][] = [];
  const differing = fixed.filter((field) => !isDeepStrictEqual(wanted[field], had[field])).map(cannotChange);
  for (const list of rowLists) {
    const { missing, kept, amiss } = compared({
      wanted: rowsOf(wanted, list),
      had: rowsOf(had, list),
      join: (rows, row) => list.join(rows, row, today),
      at: list.field,
    });
    differing.push(...amiss);
    told.push(...missing.map(list.words), ...kept.map((row) => alone(list.words(row))));
    for (const row of missing) deeds.push((context, { reason }) => list.set(context, { program: had.id, reason }, row));
  }
  const about = (reason: string) => ({ program: had.id, reason });
  if (!isDeepStrictEqual(wanted.conditions, had.conditions)) {
    told.push({ id: 'kewajiban penerima', en: 'what a recipient has to do' });
    deeds.push((context, { reason }) => Change.setConditions(context, { ...about(reason), conditions: [...wanted.conditions] }));
  }
  if (wanted.shownAs !== had.shownAs) {
    told.push({ id: `tampil di daftar umum: ${wanted.shownAs}`, en: `shown to the public: ${wanted.shownAs}` });
    deeds.push((context, { reason }) => Change.setShownAs(context, { ...about(reason), shownAs: wanted.shownAs }));
  }
  const { to } = wanted;
  if (to !== had.to) {
    if (had.to !== undefined || to === undefined || to < today) differing.push(cannotChange('to'));
    else {
      told.push({ id: `berakhir ${to}`, en: `ends on ${to}` });
      deeds.push((context, { reason }) => Change.close(context, { ...about(reason), to }));
    }
  }
  if (differing.length > 0) return { state: 'differs', told: differing, deeds: [] };
  return { state: deeds.length > 0 ? 'changed' : 'same', told, deeds };
}

/** What no operation changes once it stands. */
const fixed = ['name', 'aliases', 'description', 'fund', 'kind', 'target', 'period', 'from', 'earlier', 'source'] as const;

const cannotChange = (field: string): Message =>
  placed(field, {
    id: 'lain dari yang di register, dan tidak diubah lewat berkas; samakan salah satunya',
    en: 'is not what the register has, and is not changed by a file; make the two the same',
  });

const alone = ({ id, en }: Message): Message => ({
  id: `hanya di register, tetap: ${id}; tulis juga di berkas`,
  en: `in the register alone, and stays: ${en}; write it into the file`,
});
