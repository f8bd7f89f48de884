import { BASIS, type Edition, editionById, type SectionId, type TableId } from '../../lib/forms';
import { type FigureSet, numberIn, type TableCell, textOf } from './figures';
import { encode, paragraph } from './markup';

export type Block =
  | { kind: 'heading'; section: SectionId; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; table: TableId };

/** A report's content, before any markup. */
export interface Article {
  title: string;
  blocks: Block[];
}

function editionIn({ format }: Pick<FigureSet, 'format'>): Edition {
  const edition = editionById(format);
  if (!edition) throw new Error(`no edition ${format}`);
  return edition;
}

/** The printed heading of a section. */
export function headingOf(set: FigureSet, id: SectionId): string {
  const section = editionIn(set).sections.find((candidate) => candidate.id === id);
  return section ? `${section.ordinal}、${section.heading}` : '';
}

export const titleOf = ({ issuer, year }: FigureSet): string => `${issuer}${year}年政府信息公开工作年度报告`;

/** Returns the six sections with their tables, then tables of no section. Without `prose` only headings and tables. */
export function articleOf(set: FigureSet, prose = true): Article {
  const blocks = editionIn(set).sections.flatMap(({ id }): Block[] => [
    { kind: 'heading', section: id, text: headingOf(set, id) },
    ...(prose ? (PROSE[id]?.(set) ?? []) : []).map((text): Block => ({ kind: 'paragraph', text })),
    ...editionIn(set)
      .tables.filter(({ section }) => section === id)
      .map(tableBlock),
  ]);
  // Tables that belong to none of the sections are appended.
  const held = new Set(editionIn(set).sections.map(({ id }) => id));
  const appended = editionIn(set)
    .tables.filter(({ section }) => !held.has(section))
    .map(tableBlock);
  const opening = prose ? preamble(set).map((text): Block => ({ kind: 'paragraph', text })) : [];
  return { title: titleOf(set), blocks: [...opening, ...blocks, ...appended] };
}

const tableBlock = ({ id }: { id: TableId }): Block => ({ kind: 'table', table: id });

/**
 * Returns the article in plain paragraphs around the HTML of tables; null for a table inside an earlier one, with its
 * heading.
 */
export function htmlArticle(article: Article, tables: Record<TableId, string | null>): string {
  const hidden = new Set<SectionId>();
  for (const block of article.blocks) {
    if (block.kind === 'table' && tables[block.table] === null) hidden.add(block.table);
  }
  return article.blocks
    .map((block) => {
      if (block.kind === 'table') return tables[block.table] ?? '';
      if (block.kind === 'paragraph') return paragraph(block.text);
      return hidden.has(block.section) ? '' : `<p><strong>${encode(block.text)}</strong></p>`;
    })
    .filter(Boolean)
    .join('\n');
}

function preamble(set: FigureSet): string[] {
  const { year, issuer } = set;
  const instrument = editionIn(set).instrument?.name ?? '';
  const [first = '', ...rest] = editionIn(set).sections.map(({ heading }) => heading);
  return [
    `根据${BASIS.regulation}和有关政府信息公开工作年度报告格式的规定（${instrument}），现公布${issuer}${year}年政府信息公开工作年度报告。`,
    `本报告由${first}、${rest.join('、')}六个部分组成。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ];
}

/** Prose that states numbers of the tables; a blank counts as 0. */
const PROSE: Partial<Record<SectionId, (set: FigureSet) => string[]>> = {
  overview: (set) => {
    const total = (row: string) => number(set, { table: 'applications', row, column: 'total' });
    const remedies = (row: string) => number(set, { table: 'remedies', row, column: 'total' });
    const lawsuits = remedies('litigationDirect') + remedies('litigationAfterReview');
    return [
      `${set.year}年，本机关认真贯彻落实政府信息公开的各项规定，公开工作取得新的进展。`,
      `（一）主动公开政府信息情况。围绕中心工作做好主动公开，通过门户网站发布各类政府信息。`,
      [
        `（二）收到和处理政府信息公开申请情况。全年收到政府信息公开申请${total('newReceived')}件，`,
        `上年结转${total('carriedIn')}件；办结${total('outcomeTotal')}件，结转下年度继续办理${total('carriedOut')}件。`,
        `因政府信息公开被申请行政复议${remedies('review')}件，被提起行政诉讼${lawsuits}件。`,
      ].join(''),
      '（三）政府信息管理。规范信息发布流程，落实“先审查、后公开”的要求。',
      '（四）政府信息公开平台建设。优化网站栏目设置，提升检索和服务功能。',
      '（五）监督保障。加强业务培训，主动接受社会监督。',
    ];
  },
  problems: () => [
    '存在的主要问题：一是公开内容的针对性有待提高；二是政策解读的形式较为单一。',
    '改进措施：一是拓宽公开渠道，回应群众关切；二是运用图解等多种形式开展解读。',
  ],
  other: () => ['本年度未收取信息处理费。'],
};

/** The number that prose states for a cell: for a blank 总计, the sum of its row. */
function number(set: FigureSet, cell: TableCell): number {
  const printed = numberIn(textOf(set, cell));
  if (printed !== null) return printed;
  const row = Object.entries(set.figures[cell.table]?.[cell.row] ?? {});
  return row.reduce((sum, [column, text]) => (column === 'total' ? sum : sum + (numberIn(text) ?? 0)), 0);
}
