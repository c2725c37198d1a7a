import { roles } from '@puskesos/core/shared/rights';

/** Which roles may do what, as the files beside the saved operations tell it: a line each. */
export function rolesBy(told: readonly (readonly [operation: string, roles: ReadonlySet<string>])[]): string {
  const names = roles.map((role) => role.toUpperCase());
  const lines = [...new Map(told)]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
    .map(
      ([operation, may]) =>
        `  "${operation}": [${names
          .filter((role) => may.has(role))
          .map((role) => `"${role}"`)
          .join(', ')}]`,
    );
  return `{\n${lines.join(',\n')}\n}\n`;
}
