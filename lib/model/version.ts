import { version } from '../../package.json';

/** Name and version of the tool, as written into every audit document. */
export const TOOL = { name: 'gongkai-lens', version } as const;

/**
 * Version of the audit document's schema; a separate file, so that code that writes documents need not load the schema.
 */
export const SCHEMA_VERSION = '1.1' as const;
