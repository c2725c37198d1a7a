import type { Language } from '../../check/element.ts';
import type { Option } from './options.ts';
import type { Field } from './question.ts';
import { words } from './words.ts';

/** A question's form: each choice by its name. What a link chose and is not there is kept, told, and waits for another. */

interface Filled {
  readonly fields: Readonly<Record<string, Field>>;
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly given: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly onChange: (name: string, value: string) => void;
}

export function Form({ fields, options, given, language, onChange }: Filled) {
  return (
    <form className="asked" onSubmit={(event) => event.preventDefault()}>
      {Object.entries(fields).map(([name, field]) => (
        <Choice
          key={name}
          name={name}
          field={field}
          options={options[name] ?? []}
          value={given[name] ?? ''}
          language={language}
          onChange={onChange}
        />
      ))}
    </form>
  );
}

interface Chosen {
  readonly name: string;
  readonly field: Field;
  readonly options: readonly Option[];
  readonly value: string;
  readonly language: Language;
  readonly onChange: Filled['onChange'];
}

/** Is it among what there is to choose? Left open where that may be. */
export const isThere = ({ optional }: Field, options: readonly Option[], value: string): boolean =>
  options.some((one) => one.value === value) || (optional === true && value === '');

function Choice({ name, field, options, value, language, onChange }: Chosen) {
  const t = words[language];
  const gone = !isThere(field, options, value);
  return (
    <label>
      <span>{field.label[language]}</span>
      <select
        name={name}
        value={value}
        aria-invalid={gone}
        aria-describedby={gone ? `${name}-gone` : undefined}
        onChange={(event) => onChange(name, event.target.value)}
      >
        {gone && (
          <option value={value} disabled>
            {value}
          </option>
        )}
        {field.optional && <option value="">{t.all}</option>}
        <Options options={options} language={language} />
      </select>
      {gone && (
        <em id={`${name}-gone`} role="alert">
          {t.gone}
        </em>
      )}
    </label>
  );
}

function Options({ options, language }: { readonly options: readonly Option[]; readonly language: Language }) {
  const one = ({ value, label }: Option) => (
    <option key={value} value={value}>
      {label[language]}
    </option>
  );
  if (options.every(({ group }) => group === undefined)) return options.map(one);
  return [...Map.groupBy(options, ({ group = '' }) => group)].map(([group, some]) => (
    <optgroup key={group} label={group}>
      {some.map(one)}
    </optgroup>
  ));
}
