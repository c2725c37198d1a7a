import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where Chromium is: `CHROME_PATH`, or else the first of its usual names on the PATH. */
export function findChromium({ CHROME_PATH, PATH = '' } = process.env): string | undefined {
  if (CHROME_PATH) return CHROME_PATH;
  return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const missingChromium =
  'Chromium tidak ditemukan; pasang Chromium atau isi CHROME_PATH / No Chromium found; install it or set CHROME_PATH';

/** Whether tests that need a browser are left out: where there is no Chromium. In CI they are not, and fail. */
export const withoutBrowser = (): boolean => !process.env['CI'] && findChromium() === undefined;
