import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ROOT } from '../cli/run';

/** A question of `docs/scale.md`. */
export interface Question {
  title: string;
  sql: string;
}

export const DOCUMENT = join(ROOT, 'docs/scale.md');
const document = (): string => readFileSync(DOCUMENT, 'utf8');

/** The questions of the document, in its order. */
export const questions = (): Question[] =>
  [...document().matchAll(/^### (.+)\n+```sql\n([\s\S]*?)```/gm)].map(([, title, sql]) => ({
    title: title as string,
    sql: sql as string,
  }));

/** A recipe of the document by the name behind its language. */
export function recipe(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name}\\n([\\s\\S]*?)\`\`\``, 'm').exec(document());
  if (!found) throw new Error(`docs/scale.md has no recipe ${name}`);
  return found[1] as string;
}

/** Opens the three tables in a folder under their names; gives a function that asks them. */
export async function tablesIn(folder: string): Promise<(sql: string) => Promise<Record<string, unknown>[]>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const table of ['pages', 'figures', 'findings']) {
    await connection.run(`create view ${table} as select * from '${join(folder, `${table}.parquet`)}'`);
  }
  return async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
