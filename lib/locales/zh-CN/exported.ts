import type { SectionReading, TableReading } from '../../model/schema';
import type { Kind } from '../../model/verdict';
import type { Language } from '../languages';

/** The columns of the spreadsheet and of the report's tables. In CSV these identifiers themselves are the header. */
export type ColumnName =
  | 'issuer'
  | 'year'
  | 'url'
  | 'table'
  | 'row'
  | 'column'
  | 'label'
  | 'value'
  | 'unit'
  | 'text'
  | 'rule'
  | 'outcome'
  | 'severity'
  | 'message'
  | 'equation'
  | 'expected'
  | 'actual'
  | 'suspects'
  | 'basis'
  | 'dismissed'
  | 'converted'
  | 'section'
  | 'status'
  | 'heading'
  | 'characters'
  | 'passed'
  | 'failed'
  | 'incomplete'
  | 'notApplicable';

/**
 * All words that a writer adds to the content of the document. Findings have messages of their own; labels of rows,
 * columns and sections are those of the statutory form. `{name}` stands for a value.
 */
export interface ExportSentences {
  /** The language of these sentences. */
  lang: Language;
  /** Title of a report: {issuer}, {year}. */
  title: string;
  untitled: string;
  headings: Record<'verdict' | 'page' | 'sections' | 'tables' | 'findings' | 'figures' | 'checks' | 'sum', string>;
  columns: Record<ColumnName, string>;
  kind: Record<Kind, string>;
  sectionStatus: Record<SectionReading['status'], string>;
  source: Record<TableReading['source'], string>;
  facts: Record<
    | 'title'
    | 'kind'
    | 'format'
    | 'publishedOn'
    | 'period'
    | 'indexNumber'
    | 'documentNumber'
    | 'capturedAt'
    | 'textSha256'
    | 'converted'
    | 'tool',
    string
  >;
  /** A finding that a person dismissed: {on}, {reason}. */
  dismissed: string;
}

/** The words of an export in Simplified Chinese. */
export const EXPORT_ZH_CN: ExportSentences = {
  lang: 'zh-CN',
  title: '{issuer}{year}年政府信息公开工作年度报告',
  untitled: '无标题页面',
  headings: {
    verdict: '结论',
    page: '页面信息',
    sections: '六个部分',
    tables: '统计表',
    findings: '问题和疑点',
    figures: '数据',
    checks: '核查项目',
    sum: '计算过程',
  },
  columns: {
    issuer: '发布机构',
    year: '年度',
    url: '网址',
    table: '表',
    row: '行',
    column: '列',
    label: '名称',
    value: '数值',
    unit: '单位',
    text: '表中原文',
    rule: '核查项目',
    outcome: '核查结果',
    severity: '类别',
    message: '问题或疑点',
    equation: '勾稽关系',
    expected: '比对值',
    actual: '核对值',
    suspects: '可能填错的单元格',
    basis: '依据',
    dismissed: '已核实',
    converted: '引文简繁',
    section: '部分',
    status: '状态',
    heading: '页面上的标题',
    characters: '字数',
    passed: '相符',
    failed: '不符',
    incomplete: '待核实',
    notApplicable: '不适用',
  },
  kind: {
    annualReport: '年度报告',
    olderAnnualReport: '年度报告（2018 年及以前）',
    workSummary: '工作总结，不是法定年度报告',
    none: '不是年度报告',
  },
  sectionStatus: { present: '有内容', empty: '无内容', missing: '未见' },
  source: {
    table: '表格',
    flattened: '表格已变成文字',
    prose: '写在正文中',
    image: '图片',
    attachment: '附件',
    absent: '未见',
  },
  facts: {
    title: '标题',
    kind: '类型',
    format: '适用格式',
    publishedOn: '发布日期',
    period: '统计期限',
    indexNumber: '索引号',
    documentNumber: '文号',
    capturedAt: '读取时间',
    textSha256: '正文的 SHA-256',
    converted: '引文简繁',
    tool: '核查工具',
  },
  dismissed: '{on} 标记为已核实：{reason}',
};
