/** Reads the reports written by `make.ts` and counts figures per maker: `measure.ts FOLDER [PART_OF_A_NAME] [all]`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { audit } from '../../../lib/audit';
import { openDocument } from '../../../lib/document/open-document';
import { isKnownLabel } from '../../../lib/read/tables/known-labels';
import { allCells, type FigureSet, numberIn, textOf } from '../../generate/figures';
import { MAKERS, type Manner } from './manner';

const [folder = '', only = '', all = ''] = process.argv.slice(2);
const cMapUrl = fileURLToPath(new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url));

interface Count {
  right: number;
  unread: string[];
  wrong: string[];
}

/**
 * Counts right, unread and wrong figures. A blank or a mark is right only where it was read as such, not where the
 * figures of its row could not be placed.
 */
async function counted(file: string, set: FigureSet): Promise<Count> {
  const page = await openDocument(
    readFileSync(`${folder}/${file}`),
    { url: null, name: file },
    { cMapUrl, isLabel: isKnownLabel },
  );
  const { report } = audit(page, { language: 'zh-CN' });
  const read = new Map(report?.figures.map((figure) => [`${figure.table} ${figure.row} ${figure.column}`, figure]));
  const count: Count = { right: 0, unread: [], wrong: [] };
  for (const cell of allCells(set)) {
    const name = `${cell.table} ${cell.row} ${cell.column}`;
    const text = textOf(set, cell);
    const value = numberIn(text);
    const figure = read.get(name);
    if (figure?.value === value && (value !== null || !/\d/.test(figure.text))) count.right++;
    else if (figure && figure.value !== null) count.wrong.push(`${name} ${text}≠${figure.text}`);
    // A number was reported as a blank cell.
    else if (figure && value !== null && !figure.text) count.wrong.push(`${name} ${text}≠blank`);
    else count.unread.push(name);
  }
  return count;
}

for (const maker of MAKERS) {
  let [files, right, unread, wrong] = [0, 0, 0, 0];
  const lines: string[] = [];
  const start = performance.now();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(`${maker}.pdf`) && name.includes(only))) {
    const { set, manner } = JSON.parse(readFileSync(`${folder}/${file.replace('.pdf', '.json')}`, 'utf8')) as {
      set: FigureSet;
      manner: Manner;
    };
    const count = await counted(file, set);
    files++;
    right += count.right;
    unread += count.unread.length;
    wrong += count.wrong.length;
    if (all)
      console.log(JSON.stringify(manner), `\nwrong ${count.wrong.join(', ')}\nunread ${count.unread.join(', ')}`);
    if (!count.unread.length && !count.wrong.length) continue;
    const tables = count.unread.map((name) => name.split(' ')[0] as string);
    const each = [...new Set(tables)].map((table) => `${table} ${tables.filter((other) => other === table).length}`);
    lines.push(
      `  ${file} unread ${each.join(', ') || 0} wrong ${count.wrong.length} ${count.wrong.slice(0, 4).join(', ')}`,
    );
  }
  const sum = right + unread + wrong;
  if (!sum) continue;
  const seconds = ((performance.now() - start) / 1000 / files).toFixed(2);
  console.log(
    `${maker}: ${files} files, ${sum} figures, right ${((100 * right) / sum).toFixed(2)} %, unread ${unread}, wrong ${wrong}, ${seconds} s each`,
  );
  if (lines.length) console.log(lines.join('\n'));
}
