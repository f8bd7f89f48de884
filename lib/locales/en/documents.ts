import type { DocumentWords } from '../zh-CN/documents';

/** What kind a document other than a web page is, and what can be done, in English. */
export const DOCUMENTS_EN: DocumentWords = {
  pdf: {
    says: 'This is a PDF. It has not been audited.',
    advice: 'Choose “Audit this file” to audit it in a new page.',
  },
  office: {
    says: 'This is a file of the kind of Word, Excel, RTF or OFD. It has not been audited.',
    advice: 'Choose “Audit this file” to audit it in a new page.',
  },
  image: { says: 'This is a picture without text. It cannot be audited.', advice: 'Use a version with text.' },
  xml: { says: 'This is XML data, not a web page. Not audited.', advice: 'Open the page that has the report.' },
  other: { says: 'This is not a web page. Not audited.', advice: 'Open the page that has the report.' },
  audit: 'Audit this file',
  attached: {
    one: 'Tables are in an attached file that has not been audited.',
    other: 'Tables are in {n} attached files that have not been audited.',
  },
  auditAttached: 'Audit with the attached files',
};
