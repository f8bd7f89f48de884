import type { DocumentWords } from './documents';
import { provided } from './provided';

/** What is said of documents that are no page, in a language: what must open at once brings one, `documents.ts` has all. */
export const [provideDocumentWords, documentWords] = provided<DocumentWords>('documents');
