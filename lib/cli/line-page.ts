import type { Page } from '../document/page';
import { pageFrom, pageOf } from './pages';

type Field = 'url' | 'html' | 'base64' | 'name';

const textOf = (record: unknown, field: Field): string | null => {
  const value = ((record ?? {}) as Partial<Record<Field, unknown>>)[field];
  return typeof value === 'string' ? value : null;
};

/** Returns the address in a line of input, or null. */
export const urlOfLine = (record: unknown): string | null => textOf(record, 'url');

/**
 * Returns the page in a line of input: markup as `html`, or the bytes of a document or page as `base64`, with the
 * file's name if known.
 * @throws Error if it has neither
 */
export async function pageOfLine(record: unknown): Promise<Page> {
  const url = urlOfLine(record);
  const html = textOf(record, 'html');
  if (html !== null) return pageFrom(html, true, url);
  const base64 = textOf(record, 'base64');
  if (base64 === null) throw new Error('the line has no html and no base64');
  const bytes = Buffer.from(base64, 'base64');
  return pageOf({ bytes, charset: null, url, file: textOf(record, 'name'), capturedAt: null });
}
