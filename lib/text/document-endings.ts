/**
 * Endings of the names of documents that are read here, as alternatives of a regular expression. What a file is, its
 * content says: names only tell which files and links are worth a look. Where a file more would weigh on the lens or the
 * popup they are written out: a test holds those to this.
 */
export const DOCUMENT_ENDINGS = 'pdf|docx|doc|wps|rtf|odt|xlsx|xls|et|ods|ofd';
