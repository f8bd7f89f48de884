import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GLOSSARY } from './glossary';
import { OFFICIAL_TERMS } from './official-terms';
import { WORDS_VERSION } from './words.generated';

/** Describes the data of conversions: opencc-js's release, the list of words, the number of our entries. */
export function dictionaryVersion(): string {
  const entry = createRequire(import.meta.url).resolve('opencc-js/core');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
    version: string;
  };
  const terms = OFFICIAL_TERMS.flatMap((one) => one.terms).length;
  return `opencc-js ${version}, words of ${WORDS_VERSION}, glossary of ${GLOSSARY.length}, ${terms} official terms`;
}
