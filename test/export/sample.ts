import { editionOfYear, formCells, type TableId } from '../../lib/forms';
import type { AuditDocument, Figure, Finding } from '../../lib/model/schema';
import { SCHEMA_VERSION } from '../../lib/model/version';

/** Figures of a small report that holds: `table row`, then column and value. Every other cell of the form is 0. */
const FIGURES: Record<string, Record<string, number>> = {
  'proactive licensing': { decisions: 12 },
  'proactive normativeDocuments': { made: 2, published: 2, totalPublic: 31, inForce: 31 },
  'applications newReceived': { naturalPerson: 8, business: 1, total: 9 },
  'applications carriedIn': { naturalPerson: 1, total: 1 },
  'applications granted': { naturalPerson: 5, business: 1, total: 6 },
  'applications partlyGranted': { naturalPerson: 1, total: 1 },
  'applications refused.thirdPartyRights': { naturalPerson: 1, total: 1 },
  'applications unavailable.notHeld': { naturalPerson: 1, total: 1 },
  'applications outcomeTotal': { naturalPerson: 8, business: 1, total: 9 },
  'applications carriedOut': { naturalPerson: 1, total: 1 },
  'remedies review': { upheld: 2, corrected: 1, total: 3 },
  'remedies litigationDirect': { pending: 1, total: 1 },
};

export interface SampleOptions {
  issuer?: string;
  year?: number;
  url?: string | null;
  capturedAt?: string;
  textSha256?: string;
  /** Values put over the sample's own: `applications granted total` → 5. */
  cells?: Record<string, number | null>;
  findings?: Finding[];
}

/** An audit document of a small, consistent report. */
export function sample(options: SampleOptions = {}): AuditDocument {
  const { issuer = '贵阳市科技局', year = 2020, cells = {}, findings = [] } = options;
  const url = options.url === undefined ? `https://kjj.guiyang.gov.cn/${year}/report.html` : options.url;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'gongkai-lens', version: '0.1.0' },
    page: {
      url,
      title: `${issuer}${year}年政府信息公开工作年度报告`,
      capturedAt: options.capturedAt ?? '2026-01-31T08:00:00Z',
      script: 'hans',
      textSha256: options.textSha256 ?? 'ab'.repeat(32),
      artefacts: [],
    },
    detection: { kind: 'annualReport', confidence: 0.99, signals: ['title', 'sections:6', 'tables:3', 'basis'] },
    report: {
      issuer,
      year,
      format: editionOfYear(year).id,
      publishedOn: `${year + 1}-01-20`,
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      indexNumber: '430S00/2020-009858',
      documentNumber: null,
      sections: [
        { id: 'overview', status: 'present', heading: '一、总体情况', characters: 812, at: [] },
        { id: 'proactive', status: 'present', heading: '二、主动公开政府信息情况', characters: 120, at: [] },
        {
          id: 'applications',
          status: 'present',
          heading: '三、收到和处理政府信息公开申请情况',
          characters: 640,
          at: [],
        },
        {
          id: 'remedies',
          status: 'present',
          heading: '四、政府信息公开行政复议、行政诉讼情况',
          characters: 90,
          at: [],
        },
        { id: 'problems', status: 'empty', heading: '五、存在的主要问题及改进情况', characters: 1, at: [] },
        { id: 'other', status: 'missing', heading: null, characters: 0, at: [] },
      ],
      tables: { proactive: { source: 'table' }, applications: { source: 'table' }, remedies: { source: 'flattened' } },
      figures: figures(year, cells),
      statements: [
        {
          quantity: 'applications.newReceived.total',
          value: 9,
          text: '收到政府信息公开申请9件',
          at: [],
          section: 'overview',
        },
      ],
    },
    findings,
    checks: [
      { rule: 'totals.column', passed: 7, failed: 0, incomplete: 0, notApplicable: 0 },
      { rule: 'totals.row', passed: 22, failed: findings.length, incomplete: 0, notApplicable: 0 },
    ],
  };
}

function figures(year: number, cells: Record<string, number | null>): Figure[] {
  return editionOfYear(year).tables.flatMap((table) =>
    formCells(table).map(({ row, column, columnForm }) => {
      const at = `${table.id} ${row} ${column}`;
      const value = Object.hasOwn(cells, at) ? cells[at]! : (FIGURES[`${table.id} ${row}`]?.[column] ?? 0);
      return figure(table.id, row, column, value, columnForm.unit);
    }),
  );
}

const figure = (table: TableId, row: string, column: string, value: number | null, unit: string | null): Figure => ({
  table,
  row,
  column,
  value,
  unit,
  text: value === null ? '' : String(value),
  at: [{ type: 'TextQuoteSelector', exact: String(value ?? ''), prefix: row, suffix: column }],
});

/** A failed sum: 予以公开 says 5 in its total where its parts add to 6. */
export const FAILED: Finding = {
  rule: 'totals.row',
  outcome: 'failed',
  severity: 'error',
  message: '“予以公开”一行的总计应为6，实为5。',
  equation: 'applications: granted[naturalPerson] + granted[business] = granted[total]',
  expected: 6,
  actual: 5,
  suspects: [{ table: 'applications', row: 'granted', column: 'total', value: 5, suggested: 6, set: 0 }],
  basis: '国办公开办函〔2019〕60号',
  at: [
    { type: 'TextQuoteSelector', exact: '5', prefix: '予以公开', suffix: '' },
    { type: 'TextPositionSelector', start: 10412, end: 10413 },
  ],
  derivation: [
    { side: 'left', row: 'granted', column: 'naturalPerson', label: '（一）予以公开', value: 5, at: [] },
    { side: 'left', row: 'granted', column: 'business', label: '（一）予以公开', value: 1, at: [] },
    { side: 'right', row: 'granted', column: 'total', label: '（一）予以公开', value: 5, at: [] },
  ],
};

/** The sample with one wrong cell and the finding that says so. */
export const broken = (options: SampleOptions = {}): AuditDocument =>
  sample({ cells: { 'applications granted total': 5 }, findings: [structuredClone(FAILED)], ...options });
