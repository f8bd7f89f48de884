import { version } from '../../package.json';

/** Name and version of the tool, as every audit document states them. */
export const TOOL = { name: 'gongkai-lens', version } as const;

/** Version of the audit document's schema. Apart from the schema itself, so that who writes documents need not carry it. */
export const SCHEMA_VERSION = '1.1' as const;
