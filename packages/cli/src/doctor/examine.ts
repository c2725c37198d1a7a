import { type OfficeEnv, officeEnv } from '@puskesos/core/shared/env';
import { openPublicKeys } from '@puskesos/core/shared/public-keys';
import { openStores } from '@puskesos/core/shared/stores';
import type { TableFault } from '@puskesos/local/engine/table-faults';
import { faultsOfTables } from '@puskesos/local/engine/tables-at';
import { type Finding, fine, looked, unknown, wrong } from './finding.ts';
import { askedElsewhere, deadLetterFindings, userFindings } from './outside.ts';
import { registerFindings } from './register.ts';
import { signInFindings } from './sign-in.ts';

/** All that a set-up stands on, from the settings up. What something else has to be right for is looked at when that is. */
export async function examine(source: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  let env: OfficeEnv;
  try {
    env = officeEnv(source);
  } catch (error) {
    const mend = 'Isi lingkungan seperti fungsi Office / set the environment as the function Office has it';
    return [wrong('pengaturan / settings', (error as Error).message, mend), unknown('lainnya / the rest', 'sesudah itu / after that')];
  }
  const found = [
    fine('pengaturan / settings', env.AWS_REGION),
    ...(await looked('tabel / tables', () => tableFindings(env), 'Periksa wilayah, izin dan alamat / check region, rights and address')),
    ...(await looked('kunci / keys', () => keyFindings(env), 'puskesos keys; izin kms:Decrypt / puskesos keys; the right to kms:Decrypt')),
    ...(await signInFindings(env)),
  ];
  if (found.some(({ what, state }) => state === 'wrong' && /^(tabel|kunci \/)/.test(what)))
    return [...found, unknown('isi register / what is in the register', 'sesudah tabel dan kunci benar / once tables and keys are right')];
  const stores = await openStores(env);
  const SEE = 'Lihat pesannya / see what it says';
  const isOnAws = env.DYNAMODB_ENDPOINT === undefined;
  return [
    ...found,
    ...(await looked('register', () => registerFindings(stores), SEE)),
    ...(isOnAws || source['DEAD_LETTERS'] ? await looked('surat mati / dead letters', () => deadLetterFindings(env, source), SEE) : []),
    ...(isOnAws || source['USER_POOL'] ? await looked('pengguna / users', () => userFindings(stores, source), SEE) : []),
    ...(isOnAws ? askedElsewhere(env) : []),
  ];
}

async function tableFindings(env: OfficeEnv): Promise<readonly Finding[]> {
  const at = { region: env.AWS_REGION, endpoint: env.DYNAMODB_ENDPOINT, registry: env.REGISTRY_TABLE, publicIndex: env.PUBLIC_INDEX_TABLE };
  return (await faultsOfTables(at)).map(([name, faults]) =>
    faults.length === 0
      ? fine('tabel / tables', name)
      : wrong('tabel / tables', `${name}: ${faults.map((fault) => words[fault] ?? fault).join(', ')}`, 'npx sst deploy --stage …'),
  );
}

const words: Readonly<Partial<Record<TableFault, string>>> = {
  absent: 'tidak ada / absent',
  'not active': 'belum aktif / not active',
  'other keys': 'kuncinya lain / its keys are others',
  'no stream': 'tanpa stream / without a stream',
  'no expiry': 'tidak ada yang kedaluwarsa / nothing expires',
  'not restorable': 'tidak bisa dipulihkan ke suatu saat / can’t be restored to a point in time',
};

async function keyFindings(env: OfficeEnv): Promise<readonly Finding[]> {
  const { vault } = await openStores(env);
  // As good as what it is for: what one seals the other opens.
  const opens = vault.open(vault.seal('uji', 'doctor'), 'doctor') === 'uji';
  if (env.PUBLIC_KEYS !== undefined) openPublicKeys(env.PUBLIC_KEYS).fingerprint('uji', 'doctor');
  return [
    opens
      ? fine('kunci / keys', env.VAULT_KMS === 'on' ? 'KMS' : '–')
      : wrong('kunci / keys', 'tidak membuka / don’t open', 'puskesos keys'),
  ];
}
