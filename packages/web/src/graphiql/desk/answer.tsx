import { useRef, useState } from 'react';
import type { Language } from '../../check/element.ts';
import { type Format, save } from '../../peta/saving.ts';
import type { Answer } from './asking.ts';
import { MOST_BARS, Picture } from './picture.tsx';
import type { Question } from './question.ts';
import { shownRows, sumsOf, tableOf, written } from './table-of.ts';
import { words } from './words.ts';

/** An answer: a sentence, a picture, the table; and what can be taken away of it. */

interface Shown {
  readonly question: Question;
  readonly answer: Answer;
  readonly language: Language;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  /** The answer to its end, for a file; undefined where that failed, which is told elsewhere. */
  readonly whole: () => Promise<Answer | undefined>;
  readonly onGraphql: () => void;
}

export function AnswerView({ question, answer, language, isBusy, onMore, whole, onGraphql }: Shown) {
  const t = words[language];
  const picture = useRef<SVGSVGElement>(null);
  const [copied, setCopied] = useState<string>();
  const rows = shownRows(question, answer.rows);
  const table = tableOf(question, rows, language);
  const hasPicture = question.drawn !== undefined && rows.length > 1;
  const says = question.says?.(answer.last, answer.rows)?.[language];

  const saveAs = async (format: Format) => {
    const all = format === 'csv' || format === 'xlsx' ? await whole() : answer;
    if (!all) return;
    const saved = tableOf(question, shownRows(question, all.rows), language);
    await save({ name: question.name, title: question.title[language], picture: picture.current ?? undefined, table: saved }, format);
  };
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(t.copied),
      () => setCopied(t.notCopied),
    );

  return (
    <>
      <p className="deeds">
        <button type="button" disabled={isBusy} onClick={() => saveAs('csv')}>
          {t.csv}
        </button>
        <button type="button" disabled={isBusy} onClick={() => saveAs('xlsx')}>
          {t.xlsx}
        </button>
        {hasPicture && (
          <button type="button" disabled={isBusy} onClick={() => saveAs('png')}>
            {t.png}
          </button>
        )}
        <button type="button" onClick={copy}>
          {t.link}
        </button>
        <button type="button" onClick={onGraphql}>
          {t.graphql}
        </button>
        <span role="status">{copied}</span>
      </p>
      {says && <p className="says">{says}</p>}
      {rows.length === 0 ? (
        <p className="says">{t.empty}</p>
      ) : (
        <>
          {hasPicture && (
            <figure>
              <Picture question={question} table={table} language={language} ref={picture} />
              {!question.inTime && rows.length > MOST_BARS && <figcaption>{t.first(MOST_BARS)}</figcaption>}
            </figure>
          )}
          <Rows question={question} table={table} language={language} isWhole={answer.after === undefined} />
        </>
      )}
      {answer.after !== undefined && (
        <p className="deeds">
          <button type="button" disabled={isBusy} onClick={onMore}>
            {t.more}
          </button>
        </p>
      )}
    </>
  );
}

interface Listed {
  readonly question: Question;
  readonly table: ReturnType<typeof tableOf>;
  readonly language: Language;
  readonly isWhole: boolean;
}

function Rows({ question: { columns, summed }, table, language, isWhole }: Listed) {
  const t = words[language];
  const units = columns.map(({ unit }) => unit);
  const cell = (value: string | number | undefined, n: number) => written(value, units[n] ?? 'text', language);
  const kind = (n: number) => (units[n] === 'text' || units[n] === 'day' ? undefined : 'number');
  return (
    // Wider than the screen it scrolls by itself, and with the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it
    <section className="rows" tabIndex={0} aria-label={t.rows(table.rows.length, isWhole)}>
      <table>
        <caption>{t.rows(table.rows.length, isWhole)}</caption>
        <thead>
          <tr>
            {table.columns.map(({ title }, n) => (
              <th key={title} scope="col" className={kind(n)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added behind
            <tr key={place}>
              {row.map((value, n) =>
                n === 0 ? (
                  <th key={table.columns[n]?.title} scope="row">
                    {cell(value, n)}
                  </th>
                ) : (
                  <td key={table.columns[n]?.title} className={kind(n)}>
                    {cell(value, n)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {summed && isWhole && table.rows.length > 1 && (
          <tfoot>
            <tr>
              {sumsOf(table, units).map((sum, n) => (
                <td key={table.columns[n]?.title} className={kind(n)}>
                  {n === 0 ? t.total : sum === undefined ? '' : written(sum, units[n] ?? 'text', language)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
