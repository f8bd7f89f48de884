/**
 * Rooms whose code is a function of what it is given: it keeps nothing and calls no browser. Their test files load it once for all
 * that run in one process, which saves a third of what they cost. The files of all other rooms have a process of their own: a heap
 * that holds dictionaries, libraries and long texts of many files at once is more work than it saves.
 */
const PURE = ['check', 'document', 'forms', 'locales', 'messaging', 'model', 'names', 'read', 'tasks', 'text'];

/** Whether a file of tests, or a folder of them, is of such a room. */
export const isOfPureRoom = (path: string): boolean => PURE.some((room) => `${path}/`.startsWith(`test/${room}/`));
