import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GLOSSARY } from './glossary';

/** Names the data that conversions are made with: opencc-js's release and the size of our glossary. */
export function dictionaryVersion(): string {
  const entry = createRequire(import.meta.url).resolve('opencc-js/core');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
    version: string;
  };
  return `opencc-js ${version}, glossary of ${GLOSSARY.length}`;
}
