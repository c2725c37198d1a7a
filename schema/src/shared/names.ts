import { maySeeNames } from '@puskesos/core/household';
import { maskName } from '@puskesos/core/recipient/mask';
import type { Context } from '@puskesos/core/shared/context';

/** What somebody wrote may name people. */
export const wordsFor = (core: Context, words: string | undefined) => (maySeeNames(core) ? words : undefined);

/** A name, masked for who may not see it. */
export const nameFor = (core: Context, name: string) => (maySeeNames(core) ? name : maskName(name));
