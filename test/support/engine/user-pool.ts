import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { Router } from 'cognito-local/lib/server/Router.js';
import { DateClock } from 'cognito-local/lib/services/clock.js';
import { CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js';
import { StormDBDataStoreFactory } from 'cognito-local/lib/services/dataStore/stormDb.js';
import { LambdaService } from 'cognito-local/lib/services/lambda.js';
import { MessageDeliveryService } from 'cognito-local/lib/services/messageDelivery/messageDelivery.js';
import { MessagesService } from 'cognito-local/lib/services/messages.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import { TriggersService } from 'cognito-local/lib/services/triggers/triggers.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';

/** A pool of users as Cognito keeps it, by cognito-local; its parts are put together here, as its own server wants the whole of AWS' former SDK. */

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined, child: () => quiet };
const ctx = { logger: quiet as never };

/** What is asked of the service, as it goes over the line. */
interface Asked {
  /** As `AdminGetUser`. */
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface UserPool {
  readonly id: string;
  readonly address: string;
  /** Whom it invited, by their addresses, and with which passwords. */
  readonly mails: { readonly to: string; readonly password: string }[];
  /** What was asked of it, in order, until a test takes it away. */
  readonly asked: Asked[];
  /** Answers an error of this name instead, for what it is said of. */
  refuse: (asked: Asked) => string | undefined;
  /** One more way there, for somebody of whom each call is judged. */
  readonly guarded: (refuse: (asked: Asked) => string | undefined) => Promise<{ readonly address: string; readonly close: () => void }>;
  readonly users: () => Promise<readonly { email: string; subject: string; isLetIn: boolean; status: string }[]>;
  /** Somebody comes by the mail, and sets a password of their own. */
  readonly come: (email: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startUserPool(id = 'ap-southeast-3_Uji'): Promise<UserPool> {
  const folder = await mkdtemp(join(tmpdir(), 'user-pool-'));
  const clock = new DateClock();
  const stores = new StormDBDataStoreFactory(folder);
  const cognito = await new CognitoServiceFactoryImpl(folder, stores, new UserPoolServiceFactoryImpl(clock, stores)).create(ctx, {});
  await cognito.createUserPool(ctx, { Id: id, UsernameAttributes: ['email'] });
  const triggers = new TriggersService(clock, cognito, new LambdaService({}, undefined as never), undefined as never);
  const mails: UserPool['mails'] = [];
  const sender = {
    sendEmail: async (_ctx: unknown, _user: unknown, to: string, { __code: password = '' }: { __code?: string | undefined }) =>
      void mails.push({ to, password }),
    sendSms: async () => undefined,
  };
  const route = Router({
    ...{ clock, cognito, triggers, config: {} as never, otp: () => '123456' },
    messages: new MessagesService(triggers, new MessageDeliveryService(sender)),
    tokenGenerator: new JwtTokenGenerator(clock, triggers, {}),
  });
  const asked: Asked[] = [];
  const answer = async (call: Asked): Promise<unknown> => {
    asked.push(call);
    // It knows no such thing; what renews somebody's session is kept with their user.
    if (call.action !== 'AdminUserGlobalSignOut') return route(call.action)(ctx, call.input);
    const pool = await cognito.getUserPool(ctx, id);
    const user = await pool.getUserByUsername(ctx, String(call.input['Username']));
    if (!user) throw Object.assign(new Error('User does not exist.'), { code: 'UserNotFoundException' });
    await pool.saveUser(ctx, { ...user, RefreshTokens: [] });
    return {};
  };
  const guarded: UserPool['guarded'] = async (refuse) => {
    const server = createServer(async (request, response) => {
      const call = { action: String(request.headers['x-amz-target']).replace(/^.*\./, ''), input: (await json(request)) as Asked['input'] };
      const told = refuse(call);
      const type = { 'content-type': 'application/x-amz-json-1.1' };
      try {
        if (told) throw Object.assign(new Error(told), { code: told });
        const text = JSON.stringify(await answer(call), inSeconds);
        response.writeHead(200, type).end(text);
      } catch (error) {
        const { code: __type = 'InternalErrorException', message } = error as { code?: string; message: string };
        response.writeHead(__type === 'InternalErrorException' ? 500 : 400, type).end(JSON.stringify({ __type, message }));
      }
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
  };
  const users = async () => (await (await cognito.getUserPool(ctx, id)).listUsers(ctx)).map(userIn);
  const come: UserPool['come'] = async (email) => {
    const Password = 'Sandi-Contoh-2026';
    await route('AdminSetUserPassword')(ctx, { UserPoolId: id, Username: email, Password, Permanent: true });
    return (await users()).find((user) => user.email === email)?.subject ?? '';
  };
  const pool: Omit<UserPool, 'address' | 'close'> = { id, mails, asked, refuse: () => undefined, guarded, users, come };
  const open = await guarded((call) => pool.refuse(call));
  const close = async () => {
    open.close();
    await rm(folder, { recursive: true, force: true });
  };
  return Object.assign(pool, { address: open.address, close });
}

type Kept = {
  readonly Attributes: readonly { Name: string; Value?: string | undefined }[];
  readonly Enabled: boolean;
  readonly UserStatus: string;
};

function userIn({ Attributes, Enabled, UserStatus }: Kept) {
  const of = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value ?? '';
  return { email: of('email'), subject: of('sub'), isLetIn: Enabled, status: UserStatus };
}

/** As AWS writes instants. */
function inSeconds(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const own = this[key];
  return own instanceof Date ? own.getTime() / 1_000 : value;
}
