import adultsByName from '../../../../schema/operations/public/adults-by-name.graphql?raw';
import { fact } from './aid-view.ts';
import { ask } from './ask.ts';
import { element } from './element.ts';
import { objectionForm } from './letters.ts';
import { isFailure } from './reach.ts';
import { fundWords, kindWords } from './words.ts';

/** Other adults whom a household’s aid is for: in no list that anybody can read, so that the service is asked for them. */

interface Adult {
  readonly id: string;
  readonly maskedName: string;
  readonly village: { readonly code: string; readonly name: string };
  readonly programs: readonly {
    readonly name: string;
    readonly fund: 'APBN' | 'APBD' | 'VILLAGE_FUND';
    readonly kind: 'CASH' | 'GOODS' | 'SERVICE';
  }[];
}
interface Answer {
  readonly recipientsByName: { readonly adults: readonly Adult[] };
}

/** Those whom the name may mean, as they are shown; undefined where nobody could be asked. */
export async function adultsCalled(place: string, name: string): Promise<readonly Node[] | undefined> {
  const found = await ask<Answer, readonly Adult[]>(adultsByName, { place, name }, (data) => data.recipientsByName.adults);
  return isFailure(found) ? undefined : found.map((one) => adultView(one, one.village.code !== place));
}

const adultView = (adult: Adult, isOfMany: boolean): Node =>
  element(
    'li',
    { class: 'card match' },
    element('h3', {}, adult.maskedName),
    ...(isOfMany ? [element('p', { class: 'hint' }, adult.village.name)] : []),
    element('p', { class: 'hint' }, { id: 'Orang dewasa dalam keluarga penerima', en: 'An adult of a household that receives' }),
    element(
      'ul',
      { class: 'aid' },
      ...adult.programs.map(({ name, fund, kind }) =>
        element(
          'li',
          {},
          element('h4', {}, name),
          element(
            'dl',
            {},
            ...fact({ id: 'Sumber dana', en: 'Paid by' }, fundWords[fund.toLowerCase() as keyof typeof fundWords]),
            ...fact({ id: 'Bentuk', en: 'As' }, kindWords[kind.toLowerCase() as keyof typeof kindWords]),
          ),
        ),
      ),
    ),
    element(
      'p',
      { class: 'meaning' },
      {
        id: 'Sejak kapan dan bagaimana keadaannya sekarang dapat dilihat keluarga itu sendiri, dengan NIK dan tanggal lahir.',
        en: 'Since when, and how it stands now, the household itself can see, by NIK and birth date.',
      },
    ),
    objectionForm(adult.village.code, adult),
  );
