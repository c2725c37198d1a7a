import type { Locator, Page } from 'playwright-core';

/** What a person does on the public check, and what they then read there. */

export interface Question {
  /** As somebody types it. */
  readonly place: string;
  /** None: the whole list. */
  readonly name?: string;
}

/** Types a place, takes the first that is offered, and looks. */
export async function checkName(page: Page, { place, name = '' }: Question): Promise<void> {
  await placeField(page).fill(place);
  await page.getByRole('option').first().click();
  await page.getByLabel('Nama kepala keluarga').fill(name);
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
}

export const placeField = (page: Page): Locator => page.getByRole('combobox', { name: 'Desa, kelurahan, atau kecamatan' });

/** The heading of the answer, once there is one. */
export const answerTitle = (page: Page): Promise<string> => page.locator('#result-title').innerText();

/** What is wrong with the fields, as it stands beside them. */
export const complaintsOn = (page: Page): Promise<string[]> => page.locator('.field-error:visible').allInnerTexts();

/** Each household that matched: its masked name, and under each programme's name the status in words. */
export const matchesOf = (page: Page): Promise<{ name: string; aid: Record<string, string> }[]> =>
  page.locator('.match').evaluateAll((cards) =>
    cards.map((card) => ({
      name: card.querySelector('h3')?.textContent ?? '',
      aid: Object.fromEntries(
        [...card.querySelectorAll('.aid > li')].map((line) => [
          line.querySelector('h4')?.innerText ?? '',
          line.querySelector<HTMLElement>('.status')?.innerText ?? '',
        ]),
      ),
    })),
  );

/** How much wider than the screen the page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const focusedId = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
