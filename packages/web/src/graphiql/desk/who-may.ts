import changers from '../../../../../schema/operations/changers.json';
import readers from '../../../../../schema/operations/readers.json';

/** The roles that are shown something by a saved operation, or may do it: kept beside the operations, and held by tests to what the server answers. */

const roles: Readonly<Record<string, readonly string[]>> = { ...readers, ...changers };

/** They serve places of their own, and are told of no others. */
export const servesPlaces = (role: string): boolean => ['OFFICER', 'VILLAGE_HEAD', 'CAMAT'].includes(role);

export const whoMay = (operation: string): readonly string[] => roles[operation] ?? [];
