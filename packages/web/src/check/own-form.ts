import type { Message } from '@puskesos/core/shared/error';
import { begin, failureView, forget } from './answer-area.ts';
import { byId, say } from './element.ts';
import { isFailure } from './reach.ts';

/** By a NIK and a birth date: one's own household. What does the look is loaded when somebody opens the form. */

const form = byId<HTMLFormElement>('own-form');
const fields = ['nik', 'day', 'month', 'year'].map((id) => byId<HTMLInputElement>(id));
const [nik, day, month, year] = fields as [HTMLInputElement, HTMLInputElement, HTMLInputElement, HTMLInputElement];

const wrongNik = { id: 'NIK harus 16 angka.', en: 'A NIK has 16 digits.' };
const wrongDate = { id: 'Tulis tanggal lahir dengan angka, misalnya 17 3 1980.', en: 'Write the birth date in digits, as 17 3 1980.' };

export function offerOwn(): void {
  byId<HTMLFieldSetElement>('own-fields').disabled = false;
  byId('own').addEventListener('toggle', () => void import('./own.ts'), { once: true });
  for (const field of fields) {
    field.addEventListener('input', () => {
      complain('nik', [nik], undefined);
      complain('born', fields.slice(1), undefined);
      forget();
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [number, born] = [nik.value.replaceAll(/[\s.-]/g, ''), birthDate()];
    forget();
    const isRight = /^\d{16}$/.test(number);
    complain('nik', [nik], isRight ? undefined : wrongNik);
    complain('born', fields.slice(1), born ? undefined : wrongDate);
    if (!isRight) nik.focus();
    else if (!born) day.focus();
    else {
      byId<HTMLInputElement>('name').value = '';
      void look({ nik: number, birthDate: born });
    }
  });
}

/** As `1980-03-17`; undefined for a day that no calendar has. */
function birthDate(): string | undefined {
  const text = [year.value.trim(), month.value.trim().padStart(2, '0'), day.value.trim().padStart(2, '0')].join('-');
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : undefined;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : undefined;
}

function complain(id: 'nik' | 'born', inputs: readonly HTMLInputElement[], complaint: Message | undefined): void {
  const line = byId(`${id}-error`);
  say(line, complaint);
  line.hidden = !complaint;
  for (const input of inputs) {
    if (complaint) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}

async function look(who: { readonly nik: string; readonly birthDate: string }): Promise<void> {
  const asking = begin(form, { id: 'Menyiapkan pengecekan…', en: 'Preparing to look…' });
  const { lookUp, ownView } = await import('./own.ts');
  const found = await lookUp(who, asking);
  if (!asking.isMine()) return;
  if (isFailure(found)) return asking.show(failureView(found, () => void look(who)));
  asking.show(ownView(found, done));
}

/** On a phone that others use too: nothing is left of it. */
function done(): void {
  forget();
  form.reset();
  nik.focus();
}
