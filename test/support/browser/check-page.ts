import type { Page } from 'playwright-core';

/** What a person does on the public check, and what they then read there. */

export interface Question {
  readonly district: string;
  readonly village: string;
  readonly name: string;
}

export async function checkName(page: Page, { district, village, name }: Question): Promise<void> {
  await page.getByLabel('Kecamatan').selectOption(district);
  await page.getByLabel('Kelurahan / desa').selectOption(village);
  await page.getByLabel('Nama kepala keluarga').fill(name);
  await page.getByRole('button', { name: 'Cek nama' }).click();
}

/** The heading of the answer, once there is one. */
export const answerTitle = (page: Page): Promise<string | null> => page.locator('#result-title').textContent();

/** What is wrong with the fields, as it stands beside them. */
export const complaintsOn = (page: Page): Promise<string[]> => page.locator('.field-error:visible').allTextContents();

/** Each household that matched: its masked name, and under each programme's name the status in words. */
export const matchesOf = (page: Page): Promise<{ name: string; aid: Record<string, string> }[]> =>
  page.locator('.match').evaluateAll((cards) =>
    cards.map((card) => ({
      name: card.querySelector('h3')?.textContent ?? '',
      aid: Object.fromEntries(
        [...card.querySelectorAll('.aid > li')].map((line) => [
          line.querySelector('h4')?.textContent ?? '',
          line.querySelector('.status')?.textContent ?? '',
        ]),
      ),
    })),
  );

/** How much wider than the screen the page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const focusedId = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);
