import { accountCalled, type Grant } from '@puskesos/core/account/admit';
import { isInForce } from '@puskesos/core/account/shapes';
import type { Actor } from '@puskesos/core/shared/actor';
import { dayOf, systemClock } from '@puskesos/core/shared/clock';
import type { Stores } from '@puskesos/core/shared/context';
import { scopeOf } from '@puskesos/functions/sign-in';
import { LocalError } from '@puskesos/local/local-error';
import { personCalled } from '@puskesos/sample/sign-in-people';
import { isOfThisMachine } from './on-database.ts';
import { SAMPLE_DINSOS } from './sign-in.ts';

type Who = Pick<Grant, 'id' | 'name' | 'role' | 'place'>;

/**
 * The person a command acts as on the tables themselves, with the rights their sign-in would give: whose account in the register has this code, e-mail
 * address or client. Where nobody is named it is the script that PUSKESOS_CLIENT_ID names, and on a database of this machine somebody of the
 * sample. Throws LocalError for whom no account is in force, and for nobody elsewhere.
 */
export async function actorCalled(stores: Stores, named: string | undefined): Promise<Actor> {
  const called = named ?? process.env['PUSKESOS_CLIENT_ID'] ?? sampleDinsos();
  const account = await accountCalled(stores, called);
  if (account && !isInForce(account, dayOf(systemClock())))
    throw new LocalError(
      `Akun ${called} belum mulai atau sudah berakhir; periksa --as, atau minta Dinsos membukanya lagi / ` +
        'This account has not begun or has ended; check --as, or ask Dinsos to reopen it',
    );
  const { id, name, role, place } = account ?? ofThisMachine(called);
  const scope = await scopeOf({ id, role, place }, { registry: stores.registry, now: systemClock });
  if (scope.kind === 'villages' && scope.villages.length === 0)
    throw new LocalError(
      `${called} tidak bertugas di desa mana pun hari ini; periksa --as / ${called} serves no village today; check --as`,
    );
  return { id, name, role, scope };
}

function sampleDinsos(): string {
  if (isOfThisMachine()) return SAMPLE_DINSOS;
  throw new LocalError('Basis data ini bukan milik mesin ini; sebut --as / This database is not this machine’s own; say --as');
}

/** Where everybody is invented: somebody of the sample, or else of the staff, whether or not they have an account. */
function ofThisMachine(called: string): Who {
  if (!isOfThisMachine())
    throw new LocalError(
      `Tidak ada akun ${called} di register ini; sebut kode, surel atau kliennya dengan --as / ` +
        'No such account is in this register; name its code, e-mail address or client by --as',
    );
  const person = personCalled(called);
  return person
    ? { id: called, name: person.name, role: person.role, place: person.village ?? person.district }
    : { id: called, name: called, role: 'officer' };
}
