import changers from '../../../../../schema/operations/changers.json';
import readers from '../../../../../schema/operations/readers.json';

/** The roles that are shown something by a saved operation, or may do it: kept beside the operations, and held by tests to what the server answers. */

const roles: Readonly<Record<string, readonly string[]>> = { ...readers, ...changers };

export const whoMay = (operation: string): readonly string[] => roles[operation] ?? [];
