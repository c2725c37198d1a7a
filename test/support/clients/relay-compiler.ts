import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newFolder } from '../machine/folder.ts';
import { printedSchema } from './operations.ts';

const require = createRequire(import.meta.url);
/** The package has no types: what it gives is where the program lies. */
const compiler = require('relay-compiler') as string;

/** What the compiler makes of an operation or a fragment; Relay's runtime alone knows what is in it. */
type Artifact = never;

interface Compiled {
  /** By the name of the operation or fragment. */
  readonly artifacts: Readonly<Record<string, Artifact>>;
  readonly told: string;
}

/** Compiles documents against the printed schema in a folder of their own, each in a file of its name. Fails with what the compiler says. */
export async function compiled(documents: Readonly<Record<string, string>>): Promise<Compiled> {
  const folder = await newFolder();
  const made = join(folder, 'made');
  const config = { src: 'src', schema: 'schema.graphql', artifactDirectory: 'made', language: 'javascript', eagerEsModules: false };
  try {
    await Promise.all([mkdir(join(folder, 'src')), mkdir(made), copyFile(printedSchema, join(folder, 'schema.graphql'))]);
    for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, 'src', `${name}.js`), `graphql\`${text}\`;\n`);
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
    const { stdout, stderr } = await promisify(execFile)(compiler, ['--noWatchman'], { cwd: folder });
    const files = await readdir(made);
    const artifacts = Object.fromEntries(files.map((file) => [file.replace('.graphql.js', ''), require(join(made, file)) as Artifact]));
    return { artifacts, told: stdout + stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
