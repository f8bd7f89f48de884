/** The results of questions as `docs/scale.md` has them under each. */

const MOST_ROWS = 8;

type Row = Record<string, unknown>;

const cellOf = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value ?? ''));

/** The rows of an answer as Markdown: how many, and the first of them. */
export function resultOf(rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const shown = rows.slice(0, MOST_ROWS);
  const head = shown.length < rows.length ? `${rows.length} rows, the first ${shown.length}:` : `${rows.length} rows:`;
  const table = [
    columns,
    columns.map(() => '---'),
    ...shown.map((row) => columns.map((column) => cellOf(row[column]))),
  ];
  return `${head}\n\n${table.map(line).join('\n')}\n`;
}

const RESULT = /^\d+ rows.*:\n\n(?:\|.*\n)+/m;

/**
 * The document with what was answered under each question.
 * @param answers rows by the title of the question
 * @throws Error where a question of the document has no answer
 */
export function withResults(document: string, answers: ReadonlyMap<string, Row[]>): string {
  return document.replace(
    /^(### (.+)\n+```sql\n[\s\S]*?```\n\n)([\s\S]*?)(?=^##)/gm,
    (_, question: string, title: string, below: string) => {
      const rows = answers.get(title);
      if (!rows) throw new Error(`${title}: no answer`);
      const rest = below.replace(RESULT, '').trim();
      return `${question}${resultOf(rows)}\n${rest ? `${rest}\n\n` : ''}`;
    },
  );
}
