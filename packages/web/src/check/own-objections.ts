import type { Message } from '@puskesos/core/shared/error';
import { letterForm } from './letter-form.ts';
import { noteField } from './letters.ts';
import type { OwnAid, OwnHousehold } from './own-shapes.ts';
import { sendOwnObjection } from './send.ts';

/** What a household may object to of what it was told: by its ticket, so that nobody types a NIK again. */
export function objectionsTo({ ticket }: Pick<OwnHousehold, 'ticket'>) {
  const objection = (about: string, summary: Message, hint: Message, program?: string) =>
    letterForm({
      summary,
      button: { id: 'Kirim keberatan', en: 'Send the objection' },
      fields: [noteField(hint)],
      send: (values) => sendOwnObjection({ ...values, ticket, about, ...(program && { program }) }),
    });
  return {
    about({ state, program: { id } }: OwnAid): Node[] {
      if (state === 'ENDED')
        return [
          objection(
            'ENDED',
            { id: 'Keberatan: seharusnya tidak berhenti', en: 'Object: it should not have ended' },
            { id: 'Mengapa menurut Anda keliru?', en: 'Why is it wrong?' },
            id,
          ),
        ];
      if (state !== 'ACTIVE') return [];
      return [
        objection(
          'NOT_RECEIVED',
          { id: 'Bantuan ini tidak sampai', en: 'This aid does not arrive' },
          { id: 'Sejak kapan, dan apa yang dikatakan penyalurnya?', en: 'Since when, and what was said to you?' },
          id,
        ),
      ];
    },
    get leftOut(): Node {
      return objection(
        'LEFT_OUT',
        { id: 'Keberatan: keluarga saya belum menerima bantuan', en: 'Object: my household is left out' },
        { id: 'Apa yang perlu diperiksa petugas?', en: 'What should an officer look at?' },
      );
    },
    get decile(): Node {
      return objection(
        'DECILE',
        { id: 'Keberatan: desil keliru', en: 'Object: the decile is wrong' },
        { id: 'Bagaimana keadaan keluarga sekarang?', en: 'How does your household live now?' },
      );
    },
  };
}
