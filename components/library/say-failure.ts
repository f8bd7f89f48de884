import { REASONS } from '../../lib/document/unreadable';
import type { Item } from '../../lib/library/batch/types';
import type { Language } from '../../lib/locales';
import { DOCUMENT_WORDS, type DocumentKind } from '../../lib/locales/documents';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { MARKS } from '../../lib/locales/marks';
import { sayUnreadable } from '../../lib/locales/unreadable';

/** Returns why an address could not be audited and what to do about it. */
export function sayFailure({ kind, detail }: NonNullable<Item['failure']>, language: Language): string {
  const words = LIBRARY_WORDS[language].batch.failures;
  if (kind === 'document') {
    const reason = REASONS.find((each) => each === detail);
    if (reason) return sayUnreadable(reason, language);
    const { says, advice } = DOCUMENT_WORDS[language][detail as DocumentKind] ?? DOCUMENT_WORDS[language].other;
    return says + MARKS[language].sentences + advice;
  }
  if (kind === 'status') return fill(words[statusOf(Number(detail))], { status: detail });
  return fill(words[kind], { detail });
}

function statusOf(status: number): 'notFound' | 'refused' | 'broken' | 'status' {
  if (status === 404 || status === 410) return 'notFound';
  if (status === 401 || status === 403) return 'refused';
  return status >= 500 ? 'broken' : 'status';
}
