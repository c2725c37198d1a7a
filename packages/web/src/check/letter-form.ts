import { type Acknowledged, type Failure, isFailure } from './ask.ts';
import { element } from './element.ts';
import { dayInWords, failureWords } from './words.ts';

/** A small form that sends something to the office: folded away until somebody wants it, and replaced by its code once it is sent. */

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** To choose from; without them it is typed. */
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly rows?: number;
  readonly most: number;
  readonly least: number;
}

interface Letter {
  readonly summary: string;
  readonly button: string;
  readonly fields: readonly Field[];
  readonly send: (values: Record<string, string>) => Promise<Acknowledged | Failure>;
}

let made = 0;

export function letterForm({ summary, button, fields, send }: Letter): HTMLDetailsElement {
  made += 1;
  const id = `letter-${made}`;
  const controls = fields.map((field) => control(`${id}-${field.name}`, field));
  const status = element('p', { class: 'progress', role: 'status' });
  const submit = element('button', { type: 'submit' }, button);
  const form = element(
    'form',
    { novalidate: '', autocomplete: 'off' },
    ...controls.map(({ view }) => view),
    submit,
    status,
    element('p', { class: 'privacy' }, 'Jangan menulis nama, NIK, atau nomor KK siapa pun. Tidak dipungut biaya.'),
  );
  // One key for one letter: a second try after a lost answer sends the same letter, not another.
  const requestKey = randomKey();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = controls.filter((one) => one.complain() !== undefined);
    if (wrong[0]) return wrong[0].input.focus();
    submit.disabled = true;
    status.textContent = 'Mengirim…';
    const answer = await send({ requestKey, ...Object.fromEntries(controls.map(({ name, input }) => [name, input.value.trim()])) });
    submit.disabled = false;
    if (isFailure(answer)) {
      status.textContent =
        answer.failed === 'refused' ? answer.message : `${failureWords[answer.failed].title}. ${failureWords[answer.failed].advice}`;
      return;
    }
    const sent = acknowledged(answer);
    form.replaceWith(sent);
    sent.focus();
  });
  return element('details', { class: 'letter' }, element('summary', {}, summary), form);
}

function control(id: string, { name, label, hint, options, rows, least, most }: Field) {
  const attributes = { id, name, required: '', 'aria-describedby': `${id}-hint ${id}-error` };
  const input = options
    ? element('select', attributes, ...options.map(([value, words]) => new Option(words, value)))
    : element(rows ? 'textarea' : 'input', { ...attributes, maxlength: String(most), ...(rows && { rows: String(rows) }) });
  const error = element('p', { id: `${id}-error`, class: 'field-error', hidden: '' });
  const wrong = (): string | undefined => {
    const { length } = input.value.trim();
    if (options) return input.value ? undefined : 'Pilih salah satu.';
    return length < least ? `Tulis paling sedikit ${least} huruf.` : undefined;
  };
  const complain = (): string | undefined => {
    const complaint = wrong();
    error.textContent = complaint ?? '';
    error.hidden = !complaint;
    if (complaint) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    return complaint;
  };
  input.addEventListener('input', () => !error.hidden && complain());
  const view = element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    element('p', { id: `${id}-hint`, class: 'hint' }, hint ?? ''),
    input,
    error,
  );
  return { name, input, view, complain };
}

function acknowledged({ code, answerBy }: Acknowledged): HTMLElement {
  return element(
    'div',
    { class: 'acknowledged', tabindex: '-1' },
    element('p', {}, 'Diterima. Catat kode ini; hanya dengan kode ini jawabannya bisa dilihat:'),
    element('p', { class: 'code' }, code),
    element('p', {}, 'Dijawab paling lambat ', element('time', { datetime: answerBy }, dayInWords(answerBy)), '.'),
  );
}

/** Works where the page is not served securely, too, and on old phones. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
