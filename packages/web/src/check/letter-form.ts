import type { Message } from '@puskesos/core/shared/error';
import { failureInWords } from './answer-area.ts';
import { copyButton } from './copy.ts';
import { choice, element, say } from './element.ts';
import { isFailure } from './reach.ts';
import type { Acknowledged, Send } from './send.ts';
import { dayInWords } from './words.ts';

/** A small form that sends something to the office: folded away until somebody wants it, and replaced by its code once it is sent. */

export interface Field {
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
  /** To choose from; without them it is typed. */
  readonly options?: readonly (readonly [value: string, words: Message])[];
  readonly rows?: number;
  readonly most: number;
  readonly least: number;
}

interface Letter {
  readonly summary: Message;
  readonly button: Message;
  readonly fields: readonly Field[];
  readonly send: (values: Record<string, string>) => ReturnType<Send>;
}

let made = 0;

export function letterForm(letter: Letter): HTMLDetailsElement {
  const folded = element('details', { class: 'letter' }, element('summary', {}, letter.summary));
  // Many stand beside a list; each is made when somebody opens it.
  folded.addEventListener('toggle', () => folded.append(formOf(letter)), { once: true });
  return folded;
}

function formOf({ button, fields, send }: Letter): HTMLFormElement {
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
    element(
      'p',
      { class: 'privacy' },
      {
        id: 'Jangan menulis nama, NIK, atau nomor KK siapa pun. Tidak dipungut biaya.',
        en: 'Write nobody’s name, NIK or KK number. It costs nothing.',
      },
    ),
  );
  // One key for one letter: a second try after a lost answer sends the same letter, not another.
  const requestKey = randomKey();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = controls.filter((one) => one.complain() !== undefined);
    if (wrong[0]) return wrong[0].input.focus();
    submit.disabled = true;
    say(status, { id: 'Mengirim…', en: 'Sending…' });
    const answer = await send({ requestKey, ...Object.fromEntries(controls.map(({ name, input }) => [name, input.value.trim()])) });
    submit.disabled = false;
    if (isFailure(answer)) return say(status, failureInWords(answer));
    const sent = acknowledged(answer);
    form.replaceWith(sent);
    sent.focus();
  });
  return form;
}

function control(id: string, { name, label, hint, options, rows, least, most }: Field) {
  const attributes = { id, name, required: '', 'aria-describedby': `${id}-hint ${id}-error` };
  const input = options
    ? element('select', attributes, ...options.map(([value, words]) => choice(value, words)))
    : element(rows ? 'textarea' : 'input', { ...attributes, maxlength: String(most), ...(rows && { rows: String(rows) }) });
  const error = element('p', { id: `${id}-error`, class: 'field-error', hidden: '' });
  const wrong = (): Message | undefined => {
    const { length } = input.value.trim();
    if (options) return input.value ? undefined : { id: 'Pilih salah satu.', en: 'Choose one.' };
    return length < least ? { id: `Tulis paling sedikit ${least} huruf.`, en: `Write ${least} letters at least.` } : undefined;
  };
  const complain = (): Message | undefined => {
    const complaint = wrong();
    say(error, complaint);
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
    element('p', { id: `${id}-hint`, class: 'hint' }, ...(hint ? [hint] : [])),
    input,
    error,
  );
  return { name, input, view, complain };
}

function acknowledged({ code, answerBy }: Acknowledged): HTMLElement {
  return element(
    'div',
    { class: 'acknowledged', tabindex: '-1' },
    element(
      'p',
      {},
      {
        id: 'Diterima. Catat kode ini; hanya dengan kode ini jawabannya bisa dilihat:',
        en: 'Received. Write down this code; the answer can be seen with it alone:',
      },
    ),
    element('p', { class: 'code' }, code),
    copyButton({ id: 'Salin kode', en: 'Copy the code' }, () => code),
    element(
      'p',
      {},
      { id: 'Dijawab paling lambat ', en: 'Answered by ' },
      element('time', { datetime: answerBy }, dayInWords(answerBy)),
      '.',
    ),
  );
}

/** Works where the page is not served securely, too, and on old phones. */
const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
