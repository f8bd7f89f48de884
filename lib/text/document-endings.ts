/**
 * Endings of the names of documents that are read here, as alternatives of a regular expression. What a file is, its
 * content says: names only tell which files and links are worth a look.
 */
export const DOCUMENT_ENDINGS = 'pdf|docx|doc|wps|rtf|odt|xlsx|xls|et|ods|ofd';
