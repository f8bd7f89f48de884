import { column } from './columns';
import { OLD_DEADLINE } from './law';
import { summaryOfList } from './summary';
import type { Block, Column, Edition, FormTable, Identity, Quantity, Row, SectionId } from './types';

/** Identifier of the statistics table that reports under the old regulation append, and of its section. */
export const STATISTICS = 'statistics';
const SECTION: SectionId = STATISTICS;

const YEAR = column('year', '本年度', 'count', null, ['年度', '统计数', '本年累计', '年度累计', '数量', '全年累计']);
const CUMULATIVE = column('cumulative', '历年累计', 'count', null, ['累计', '历年累计数']);
const PERIOD = column('period', '本期实际', 'count', null, ['本月累计', '本期累计', '本季度']);
const OWN = column('own', '本级统计数', 'count', null, ['区政府统计数', '区直单位统计数', '市本级', '县本级']);
const REGION = column('region', '汇总统计数', 'count', null, ['乡镇街道统计数', '汇总']);

/**
 * Columns of a list: the year alone (`year`); with the total over years (`cumulative`); with the reporting period
 * before the year (`period`); with the body's own and the region's figures (`regions`).
 */
export const COLUMNS = {
  year: [YEAR],
  cumulative: [YEAR, CUMULATIVE],
  period: [PERIOD, YEAR],
  regions: [YEAR, OWN, REGION],
} satisfies Record<string, Column[]>;

/** Declares a row: identifier, unit, printed label, and other wordings of it. */
export function row(id: string, unit: string, label: string, ...aliases: string[]): Row {
  const quantity: Quantity = ['元', '万元'].includes(unit) ? 'money' : 'count';
  return { id, label, unit, quantity, aliases };
}

/** A sum of rows: the whole, and the parts that add up to it. */
type Parts = [whole: string, parts: string[]];

/**
 * Returns the sum of a whole and its parts: by default the rows whose identifier is one step below that of the whole,
 * as `applications.received.fax` below `applications.received`.
 * @param parts last steps of the identifiers of the parts, where not all rows below are parts
 */
export const partsOf = (whole: string, rows: Row[], parts?: string[]): Parts => [
  whole,
  parts?.map((part) => `${whole}.${part}`) ??
    rows.map(({ id }) => id).filter((id) => id.startsWith(`${whole}.`) && !id.slice(whole.length + 1).includes('.')),
];

interface ListForm {
  rows: Row[];
  columns: Column[];
  /**
   * Sums that the form prints (其中, numbered parts) and that held wherever they were tried: a broken one is an error.
   */
  sums?: Parts[];
  /** Sums that the form only suggests. */
  suggested?: Parts[];
  /** Whether 历年累计 of a year is that of the year before plus this year's figure. */
  isCumulative?: boolean;
}

/**
 * Declares a list of indicators: one block of rows, each with a unit of its own; unknown rows of a report keep their
 * label.
 */
export function listTable({ rows, columns, sums = [], suggested = [], isCumulative = false }: ListForm): FormTable {
  const block: Block = { head: null, columns, rows };
  const identitiesOf = (all: Parts[]): Identity[] =>
    all.flatMap(([whole, parts]) =>
      columns.map(
        ({ id: column }): Identity => ({
          rule: 'totals.parts',
          table: STATISTICS,
          left: parts.map((part) => ({ row: part, column })),
          right: [{ row: whole, column }],
          equation: `${STATISTICS}: ${parts.map((part) => `${part}[${column}]`).join(' + ')} = ${whole}[${column}]`,
        }),
      ),
    );
  return {
    id: STATISTICS,
    section: SECTION,
    layout: 'list',
    corner: '指标名称',
    columnsHead: '计量单位',
    blocks: [block],
    identities: identitiesOf(sums),
    conventions: identitiesOf(suggested),
    ...(isCumulative && {
      stocks: [
        {
          rows: rows.map(({ id }) => id),
          stock: 'cumulative',
          added: ['year'],
          removed: [],
          flows: 'sameYear' as const,
        },
      ],
    }),
    readings: {
      'applications.answered': [['applications.answered']],
      'applications.received': [['applications.received']],
    },
  };
}

/**
 * Declares the edition of a regional or national list under the old regulation; no notice requires a report to print
 * all of it.
 */
export const listEdition = (id: string, from: number, to: number, form: ListForm): Edition => ({
  id,
  format: 'older',
  from,
  to,
  instrument: null,
  deadlineForAll: OLD_DEADLINE,
  sections: [],
  tables: [listTable(form)],
  summary: summaryOfList(STATISTICS, YEAR.id),
});
