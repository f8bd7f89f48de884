import { mkdirSync, writeFileSync } from 'node:fs';
import { rulesDoc } from './rules-doc';

/** Writes docs/rules.md. */
const folder = new URL('../../docs/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('rules.md', folder), rulesDoc());
