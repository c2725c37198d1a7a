import type { Locator, Page } from 'playwright-core';

/** What a person does on the sign-in page and in GraphiQL. */

export async function signInAs(page: Page, at: string, name: string): Promise<void> {
  await page.goto(`${at}/masuk/?ke=/graphiql/`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/graphiql/');
}

/** A saved query in the list, by the name of its file, once it can be chosen. */
export const savedQuery = (page: Page, name: string): Locator => page.locator(`[data-query="${name}"]:enabled`);

export const queryOf = (page: Page): Locator => page.locator('.graphiql-query-editor .view-lines');

/** What the result pane shows of an answer: the editor draws only the lines that fit on the screen. */
export const resultOf = (page: Page): Locator => page.locator('.result-window .view-lines');

/** Runs what is in the editor; gives the answer once its pane shows it. */
// biome-ignore lint/suspicious/noExplicitAny: the answer of an arbitrary query
export async function runQuery(page: Page): Promise<any> {
  const answered = page.waitForResponse('**/graphql');
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const answer = await (await answered).json();
  await resultOf(page)
    .getByText(/"(data|errors)"/)
    .first()
    .waitFor();
  return answer;
}
