import type { AuditDocument } from '../model/schema';
import { webAddress } from './text';

/** What Windows, macOS or a browser's download refuses in a name, with what hides or turns text round. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}/\\:*?"<>|%~$`]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Sixty characters stay below 255 bytes in any script. */
const LONGEST = 60;

/** What the name of a file is made of. */
export interface Named {
  page: Pick<AuditDocument['page'], 'url' | 'title' | 'textSha256'>;
  report: Pick<NonNullable<AuditDocument['report']>, 'issuer' | 'year'> | null;
}

/** Name of the file of one document, such as 贵阳市科技局-2020.json. */
export function fileName({ page, report }: Named, extension: string): string {
  const named = report?.issuer ? [report.issuer, report.year].filter((part) => part !== null).join('-') : page.title;
  const stem = safeStem(named) || safeStem(hostOf(page.url)) || page.textSha256.slice(0, 12);
  return `${stem}.${extension}`;
}

/** Name of the file of several documents: of the body or the year where they share one. */
export function fileNameOfMany(documents: Named[], extension: string): string {
  const [only, ...others] = documents;
  if (only && others.length === 0) return fileName(only, extension);
  const issuers = new Set(documents.map(({ report }) => report?.issuer ?? ''));
  const years = documents.flatMap(({ report }) => report?.year ?? []);
  const span = years.length > 0 ? [...new Set([Math.min(...years), Math.max(...years)])] : [];
  const who = issuers.size === 1 ? safeStem([...issuers].join()) : '';
  return `${[who || `gongkai-lens-${documents.length}`, ...span].join('-')}.${extension}`;
}

/** Name of a file after what a person or a file calls something; `what` where nothing of that can stand in a name. */
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
