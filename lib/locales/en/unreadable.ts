import type { UnreadableWords } from '../zh-CN/unreadable';

/** Why a document was not read, and what to do about it, in English. */
export const UNREADABLE_EN: UnreadableWords = {
  encrypted: 'The document is encrypted and cannot be read. Remove the password first.',
  noText: 'The document contains only pictures, no text. It cannot be audited. Use a version with text.',
  outlines: 'The text of the document was turned into shapes and cannot be read. Use a version with text.',
  unmapped:
    'The fonts of the document do not say what its letters are, so its text cannot be read. Use another version.',
  broken: 'The file is damaged and cannot be read. Download it again, or save it anew.',
  tooLarge: 'The file is too large and was not read.',
  unsupported: 'This kind of file cannot be read. Save it as PDF, Word, Excel or OFD.',
  empty: 'The file is empty.',
};
