import type { Upload } from '@puskesos/core/intake/import-shapes';
import * as Imports from '@puskesos/core/intake/imports';
import type { SignedAddress } from '@puskesos/core/shared/files';
import { builder } from '../shared/builder.ts';
import { oneByOne, recordRef } from '../shared/record.ts';

const AddressRef = builder.objectRef<SignedAddress>('UploadAddress').implement({
  description: 'Where a file is put, by whoever has this address (alamat unggah).',
  fields: (t) => ({
    url: t.exposeString('url', { description: 'Send the file’s bytes here by one PUT, as they are: exactly as many as were announced.' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'Until when. Ask for another after that.' }),
  }),
});

export const UploadRef = recordRef<Upload>('Upload', {
  key: ({ id }) => id,
  load: oneByOne((core, id) => Imports.uploadById(core, { upload: id })),
});

UploadRef.implement({
  description: 'A file that you announced, for you alone; it is kept for a week (unggahan).',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'Its name, numbers masked (nama berkas).' }),
    size: t.exposeInt('size', { description: 'Bytes (ukuran).' }),
    address: t.field({
      type: AddressRef,
      description: 'Where to put it (alamat unggah).',
      resolve: (upload, _args, { core }) => Imports.addressOf(core, upload),
    }),
  }),
});
