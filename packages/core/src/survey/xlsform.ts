import type { Context } from '../shared/context.ts';
import { WORKBOOK, workbookOfSheets } from '../shared/workbook.ts';
import { byVersion } from './questionnaire.ts';
import type { Questionnaire } from './questionnaire-shapes.ts';
import { xlsFormSheets } from './xlsform.rules.ts';

/** The questionnaire for phones that run ODK Collect or KoboCollect: a workbook, as ODK Central and KoboToolbox take it. */

type Form = Pick<Questionnaire, 'number' | 'title' | 'questions'>;

const piecesOf = (form: Form): AsyncGenerator<Uint8Array> => workbookOfSheets(xlsFormSheets(form));

/** Any version, a draft for trying it out too; left out: the one that is asked now. One Query. */
export async function* xlsForm(context: Context, asked: { readonly version?: number | undefined }): AsyncGenerator<Uint8Array> {
  yield* piecesOf(await byVersion(context, asked));
}

/** The same as an address that holds all of it: a page's link saves it without asking anew. */
export async function xlsFormAddress(form: Form): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(form)) pieces.push(piece);
  return `data:${WORKBOOK};base64,${Buffer.concat(pieces).toString('base64')}`;
}
