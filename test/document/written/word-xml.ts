import type { FigureSet } from '../../generate/figures';
import { partsOf } from './article';
import { paragraph, run, table } from './docx';

/** Returns a document of Word 2003, with the hints that Word wraps sections in. */
export const wordXmlOf = (body: string, more = ''): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
  '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">' +
  `<o:DocumentProperties><o:Title>x</o:Title></o:DocumentProperties>${more}<w:body><wx:sect>${body}<w:sectPr><w:ftr><w:p/></w:ftr></w:sectPr></wx:sect></w:body></w:wordDocument>`;

/** Returns a document of Word as a flat package. */
export const flatPackageOf = (body: string, more = ''): string =>
  '<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
  `<pkg:part pkg:name="/_rels/.rels"><pkg:xmlData><Relationships/></pkg:xmlData></pkg:part>${more}` +
  `<pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;

const articleIn = (set: FigureSet): string =>
  partsOf(set)
    .map((part) => ('table' in part ? table(part.table) : paragraph(run(part.text))))
    .join('');

/** Returns a report as Word 2003 wrote it. */
export const wordXmlReport = (set: FigureSet): Uint8Array =>
  new TextEncoder().encode(
    wordXmlOf(
      articleIn(set)
        .replaceAll('w:vMerge', 'w:vmerge')
        .replaceAll('<w:tbl>', '<wx:sub-section><w:tbl>')
        .replaceAll('</w:tbl>', '</w:tbl></wx:sub-section>'),
    ),
  );

/** Returns a report as a flat package. */
export const flatPackageReport = (set: FigureSet): Uint8Array =>
  new TextEncoder().encode(flatPackageOf(articleIn(set)));
