import type * as z from 'zod';
import { comesAlong } from '../regency/set-up-folders.ts';
import type { QuestionnaireInput } from './questionnaire-shapes.ts';

/**
 * The verification form's three versions, as the set-up that comes along has them, oldest first: the dwelling items of the ministry's household file
 * (DTKS/BDT), the observation of Kepmensos 262/HUK/2022 beside them, and the present one. What each says of the answers to the one before stands in
 * its `carry`.
 */
export const knownQuestionnaires = comesAlong('questionnaires') as readonly z.input<typeof QuestionnaireInput>[];
