import type { Locator, Page } from 'playwright-core';

/** What a person does on the page that takes files in. */

export async function signInToImpor(page: Page, at: string, name: string): Promise<void> {
  await page.goto(`${at}/impor/`);
  await page.getByRole('alert').getByRole('link', { name: 'Masuk dahulu' }).click();
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/impor/');
  // Work waits behind what a system that has just begun is still filled with.
  page.setDefaultTimeout(600_000);
}

export async function chooseVillage(page: Page, district: string, village: string): Promise<void> {
  await page.getByLabel('Kecamatan').selectOption(district);
  await page.getByLabel('Kelurahan / desa').selectOption(village);
}

/** Drops a file onto the place for it, as a mouse does. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name: called, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], called, { type: 'text/csv' }));
      return data;
    },
    { name, text: content.toString('utf8') },
  );
  await page.locator('#drop').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.locator('#drop').dispatchEvent('drop', { dataTransfer: transfer });
}

/** The heading of what is shown, once it says this. */
export const shows = (page: Page, words: string): Promise<void> =>
  page
    .locator('#shown-title')
    .filter({ hasText: new RegExp(`^${words}`) })
    .waitFor();

export const figures = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.counts div')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent])),
    );

export const deed = (page: Page, name: string): Locator => page.locator('#shown').getByRole('button', { name });
