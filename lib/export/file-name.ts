import type { AuditDocument } from '../model/schema';
import { webAddress } from './text';

/** Characters that Windows, macOS or a browser's download refuses in a name, and those that hide or reverse text. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}/\\:*?"<>|%~$`]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Maximum number of characters of a stem: sixty stay below 255 bytes in any script. */
const LONGEST = 60;

/** What a file name is made from. */
export interface Named {
  page: Pick<AuditDocument['page'], 'url' | 'title' | 'textSha256'>;
  report: Pick<NonNullable<AuditDocument['report']>, 'issuer' | 'year'> | null;
}

/** Returns the file name of one document, such as 贵阳市科技局-2020.json. @param extension without the dot */
export function fileName({ page, report }: Named, extension: string): string {
  const named = report?.issuer ? [report.issuer, report.year].filter((part) => part !== null).join('-') : page.title;
  const stem = safeStem(named) || safeStem(hostOf(page.url)) || page.textSha256.slice(0, 12);
  return `${stem}.${extension}`;
}

/** Returns the file name of several documents: with their body where they share one, and the span of their years. */
export function fileNameOfMany(documents: Named[], extension: string): string {
  const [only, ...others] = documents;
  if (only && others.length === 0) return fileName(only, extension);
  const issuers = new Set(documents.map(({ report }) => report?.issuer ?? ''));
  const years = documents.flatMap(({ report }) => report?.year ?? []);
  const span = years.length > 0 ? [...new Set([Math.min(...years), Math.max(...years)])] : [];
  const who = issuers.size === 1 ? safeStem([...issuers].join()) : '';
  return `${[who || `gongkai-lens-${documents.length}`, ...span].join('-')}.${extension}`;
}

/**
 * Returns a file name from a name given by a person or a file; `what` is the stem where no character of it is allowed.
 */
export const fileNamed = (name: string, what: string, extension: string): string =>
  `${safeStem(name) || what}.${extension}`;

function safeStem(text: string): string {
  const plain = text.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ');
  const short = [...plain]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return RESERVED.test(short) ? `_${short}` : short;
}

const hostOf = (url: string | null): string => {
  const address = webAddress(url);
  return address ? new URL(address).hostname : '';
};
