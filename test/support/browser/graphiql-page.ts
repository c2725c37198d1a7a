import type { Locator, Page } from 'playwright-core';

/** What a person does on the sign-in page, at the desk of questions and in GraphiQL. */

export async function signInAs(page: Page, at: string, name: string): Promise<void> {
  await page.goto(`${at}/masuk/?ke=/graphiql/`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/graphiql/');
}

/** From the desk to the editor, with its list of saved queries. */
export async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'GraphiQL', exact: true }).click();
  await page.getByRole('button', { name: 'Show Kueri tersimpan / Saved queries' }).click();
}

/** A saved query in the list, by the name of its file, once it can be chosen. */
export const savedQuery = (page: Page, name: string): Locator => page.locator(`[data-query="${name}"]:enabled`);

export const queryOf = (page: Page): Locator => page.locator('.graphiql-query-editor .view-lines');

/** What the result pane shows of an answer: the editor draws only the lines that fit on the screen. */
export const resultOf = (page: Page): Locator => page.locator('.result-window .view-lines');

export const run = (page: Page): Promise<void> => page.getByRole('button', { name: /^Execute query/ }).click();

/** Runs what is in the editor; gives the answer once its pane shows it. */
// biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary query
export async function runQuery(page: Page): Promise<any> {
  const answered = page.waitForResponse('**/graphql');
  await run(page);
  const answer = await (await answered).json();
  await resultOf(page)
    .getByText(/"(data|errors)"/)
    .first()
    .waitFor();
  return answer;
}

/** A question of the desk, by its name in a link. */
export const questionAt = (page: Page, name: string): Locator => page.locator(`[data-question="${name}"]`);

/** The table of the answer, once it is there. */
export const answerOf = (page: Page): Locator => page.locator('.question table');
