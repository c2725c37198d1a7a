import { type DeviceKey, deviceKey } from '@puskesos/core/survey/device-key';
import { builder } from '../shared/builder.ts';

const DeviceKeyRef = builder.objectRef<DeviceKey>('DeviceKey').implement({
  description: 'Under which your work lies on a device of yours, and for how long (kunci perangkat).',
  fields: (t) => ({
    key: t.string({
      description: '32 bytes in base64url. Made for you on this device, kept nowhere, and the same whenever you sign in again.',
      resolve: ({ key }) => key.toString('base64url'),
    }),
    earlier: t.field({
      type: ['String'],
      description: 'What it was before the office changed its own keys: by these, things open that were kept then.',
      resolve: ({ earlier }) => earlier.map((key) => key.toString('base64url')),
    }),
    days: t.exposeInt('days', { description: 'What was taken along may lie on the device for so many days (lama simpan).' }),
    source: t.exposeString('source', { description: 'Who set these days (sumber).' }),
    now: t.expose('now', { type: 'Instant', description: 'What time it is here: a device’s clock may run ahead (jam kantor).' }),
  }),
});

builder.queryField('deviceKey', (t) =>
  t.field({
    type: DeviceKeyRef,
    nullable: true,
    description: 'Your key for what you take along to homes on a device (kunci perangkat). For whoever records visits.',
    args: { device: t.arg.string({ required: true, description: 'The device’s own name, as in its forms (perangkat).' }) },
    complexity: 5,
    authScopes: { right: 'survey.write' },
    resolve: (_root, args, { core }) => deviceKey(core, args),
  }),
);
