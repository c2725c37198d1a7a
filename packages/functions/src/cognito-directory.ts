import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Directory, DirectoryUser } from '@puskesos/core/account/directory';

interface Pool {
  readonly region: string;
  readonly pool: string;
  readonly issuer: string;
}

/** Cognito's pool of users. People are known there by an address; what it says of a mistake may hold that, and is told by its name alone. */
export class CognitoDirectory implements Directory {
  readonly issuer: string;
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: string;

  constructor({ region, pool, issuer }: Pool) {
    this.issuer = issuer;
    this.#pool = pool;
    this.#client = new CognitoIdentityProviderClient({ region });
  }

  bySubject(subject: string): Promise<DirectoryUser | undefined> {
    return this.#get(subject);
  }

  byEmail(email: string): Promise<DirectoryUser | undefined> {
    return this.#get(email);
  }

  /** A pool whose users are named by their addresses finds them by those and by their subjects alike. */
  async #get(Username: string): Promise<DirectoryUser | undefined> {
    const asked = this.#client.send(new AdminGetUserCommand({ UserPoolId: this.#pool, Username }));
    const found = await told(asked.catch((error: Error) => (error.name === 'UserNotFoundException' ? undefined : Promise.reject(error))));
    return found && userIn({ ...found, Attributes: found.UserAttributes });
  }

  async invite(email: string): Promise<DirectoryUser> {
    const command = new AdminCreateUserCommand({
      UserPoolId: this.#pool,
      Username: email,
      UserAttributes: addressed(email),
      DesiredDeliveryMediums: ['EMAIL'],
    });
    const { User = {} } = await told(this.#client.send(command));
    return userIn(User);
  }

  async correctEmail({ subject }: DirectoryUser, email: string): Promise<void> {
    await told(this.#client.send(new AdminUpdateUserAttributesCommand({ ...this.#named(subject), UserAttributes: addressed(email) })));
  }

  async letIn({ subject }: DirectoryUser): Promise<void> {
    await told(this.#client.send(new AdminEnableUserCommand(this.#named(subject))));
  }

  /** Disabled last: whatever fails on the way, the next attempt does both. */
  async shutOut({ subject }: DirectoryUser): Promise<void> {
    await told(this.#client.send(new AdminUserGlobalSignOutCommand(this.#named(subject))));
    await told(this.#client.send(new AdminDisableUserCommand(this.#named(subject))));
  }

  async remove({ subject }: DirectoryUser): Promise<void> {
    await told(this.#client.send(new AdminDeleteUserCommand(this.#named(subject))));
  }

  async *everybody(): AsyncGenerator<DirectoryUser> {
    const pages = paginateListUsers({ client: this.#client }, { UserPoolId: this.#pool });
    for (;;) {
      const { done, value } = await told(pages.next());
      if (done) return;
      for (const user of value.Users ?? []) yield userIn(user);
    }
  }

  /** Does the pool send its mail by an address of the office's own, or by Cognito's, which takes few a day? */
  async sendsByOwn(): Promise<boolean> {
    const { UserPool } = await told(this.#client.send(new DescribeUserPoolCommand({ UserPoolId: this.#pool })));
    return UserPool?.EmailConfiguration?.EmailSendingAccount === 'DEVELOPER';
  }

  #named(subject: string): { UserPoolId: string; Username: string } {
    return { UserPoolId: this.#pool, Username: subject };
  }
}

const told = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: Error) => {
    throw Object.assign(new Error(`the pool of users answered ${error.name}`), { name: error.name });
  });

const addressed = (email: string): AttributeType[] => [
  { Name: 'email', Value: email },
  { Name: 'email_verified', Value: 'true' },
];

interface Told {
  readonly Attributes?: AttributeType[] | undefined;
  readonly Enabled?: boolean | undefined;
  readonly UserStatus?: string | undefined;
}

function userIn({ Attributes = [], Enabled = true, UserStatus }: Told): DirectoryUser {
  const of = (name: string) => Attributes.find(({ Name }) => Name === name)?.Value ?? '';
  return { subject: of('sub'), email: of('email').toLowerCase(), isLetIn: Enabled, hasCome: UserStatus !== 'FORCE_CHANGE_PASSWORD' };
}
