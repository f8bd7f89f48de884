import type { DocumentWords } from './documents';
import { provided } from './provided';

/**
 * Registers and returns the words about documents that are not web pages. A page that must open at once registers one
 * language; `documents.ts` has all.
 */
export const [provideDocumentWords, documentWords] = provided<DocumentWords>('documents');
