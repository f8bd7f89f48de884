import type { Counted } from '../fill';

const counting = (text: Counted): Counted => text;

/**
 * What kind a document other than a web page is, and what can be done, in Simplified Chinese; other languages have the
 * same shape.
 */
export const DOCUMENTS_ZH_CN = {
  pdf: { says: '这是 PDF 文件，尚未核查。', advice: '点击“核查此文件”，在新页面中核查。' },
  office: { says: '这是 Word、Excel、RTF、OFD 一类的文件，尚未核查。', advice: '点击“核查此文件”，在新页面中核查。' },
  image: { says: '这是图片，没有文字，无法核查。', advice: '请使用带文字的版本。' },
  xml: { says: '这是 XML 数据，不是网页，未核查。', advice: '请打开报告所在的网页。' },
  other: { says: '这不是网页，未核查。', advice: '请打开报告所在的网页。' },
  audit: '核查此文件',
  attached: counting('统计表在 {n} 个附件中，尚未核查。'),
  auditAttached: '连同附件核查',
};

export type DocumentWords = typeof DOCUMENTS_ZH_CN;
