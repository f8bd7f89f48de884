import { version } from '../../package.json';

/** Name and version of the tool, as every audit document states them. */
export const TOOL = { name: 'gongkai-lens', version } as const;
