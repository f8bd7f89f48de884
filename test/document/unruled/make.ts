/**
 * Writes reports without rules as three makers of PDFs print them: `make.ts FOLDER FIRST_SEED COUNT [ruled|further]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { consistentSet } from '../../generate/consistent';
import { type Cell, type Grid, slots } from '../../generate/grid';
import type { Random } from '../../generate/random';
import { startPrinter } from '../printed';
import { escaped, type Part } from '../written/article';
import { docxOf } from '../written/docx';
import {
  expectedOf,
  headRows,
  heightOf,
  MAKERS,
  type Manner,
  mannerOf,
  partsIn,
  printedAs,
  sideOf,
  widthsOf,
} from './manner';

const [out = '', first = '', count = '', kind = ''] = process.argv.slice(2);
const isRuled = kind === 'ruled';
const isFurther = kind === 'further';
mkdirSync(out, { recursive: true });

/** Returns the rows, each cell with the column that it begins in. */
const placed = (grid: Grid): { cell: Cell; x: number }[][] =>
  slots(grid).map((row) => row.flatMap((slot, x) => (slot?.firstInRow && slot.origin ? [{ cell: slot.cell, x }] : [])));

const shiftOf = ({ kind }: Cell, { shift }: Manner, random: Random): number =>
  kind === 'figure' && shift ? Math.round((random.fraction() * 2 - 1) * shift * 10) / 10 : 0;

const isSpread = ({ kind }: Cell): boolean => kind !== 'figure' && kind !== 'note';
const isIndented = ({ kind, text }: Cell): boolean => kind === 'label' && /^[\d（]/.test(text);

const STYLES = {
  '': '',
  rows: 'tr{border-bottom:0.75pt solid #000}',
  three: 'thead{border-top:1pt solid #000;border-bottom:0.75pt solid #000}table{border-bottom:1pt solid #000}',
};

function html(parts: Part[], manner: Manner, random: Random): string {
  const { size, font, digits, leading, pad, padY, split, repeat, bold, spacing, figureSpacing, further } = manner;
  const body = parts.map((part, i) => {
    if ('text' in part) return i === 0 ? `<h1>${escaped(part.text)}</h1>` : `<p>${escaped(part.text)}</p>`;
    const heads = headRows(part.table);
    const row = (cells: { cell: Cell; x: number }[]): string => {
      const written = cells.map(({ cell, x }) => {
        const { kind, text, width, height } = cell;
        const shift = shiftOf(cell, manner, random);
        const between = kind === 'figure' ? figureSpacing : spacing;
        const style = [
          `text-align:${sideOf(cell, x, manner)}`,
          `vertical-align:${heightOf(cell, manner)}`,
          ...(bold && kind === 'head' ? ['font-weight:bold'] : []),
          ...(between ? [`letter-spacing:${between}em`] : []),
          ...(further.spread && isSpread(cell)
            ? ['text-align:justify;text-align-last:justify;text-justify:inter-character']
            : []),
          ...(isIndented(cell) ? [`padding-left:${pad + further.indent * size}pt`] : []),
        ];
        const plain = escaped(text).replace(/\n/g, '<br>');
        const content = shift ? `<span style="position:relative;top:${shift}pt">${plain}</span>` : plain;
        return `<td colspan=${width} rowspan=${height} style="${style.join(';')}">${content}</td>`;
      });
      return `<tr>${written.join('')}</tr>`;
    };
    const rows = placed(part.table).map(row);
    const columns = widthsOf(part.table, manner, random).map((width) => `<col style="width:${100 * width}%">`);
    const head = `<thead style="${repeat ? '' : 'display:table-row-group'}">${rows.slice(0, heads).join('')}</thead>`;
    return `<table><colgroup>${columns.join('')}</colgroup>${head}<tbody>${rows.slice(heads).join('')}</tbody></table>`;
  });
  const family = `${digits ? `'${digits}',` : ''}'${font}'`;
  return `<!doctype html><meta charset=utf-8><style>body{font:${size + 1}pt/1.6 ${family};margin:0}
h1{text-align:center;font-size:16pt}p{text-indent:2em;margin:.3em 0}
table{width:100%;table-layout:fixed;border-collapse:collapse;font-size:${size}pt;line-height:${leading};margin:.4em 0}
td{height:max(1.2em,${further.rowHeight}pt);padding:${padY}pt ${pad}pt;border:${isRuled ? '0.75pt solid #000' : 'none'}}
tr{${split ? '' : 'break-inside:avoid'}}${STYLES[further.across]}
${further.isStriped ? 'tbody tr:nth-child(2n){background:#e8eef4}' : ''}</style>${body.join('\n')}`;
}

const FOOTERS = {
  '': '',
  number: '<span class=pageNumber></span>',
  dashes: '— <span class=pageNumber></span> —',
  of: '第 <span class=pageNumber></span> 页 共 <span class=totalPages></span> 页',
};
const HEADER = '政府信息公开工作年度报告';

const SIGNED = ['青禾县人民政府办公室', '2024年1月25日印发'];

function margins({ footer, header, further: { isSigned } }: Manner): object {
  const line = (content: string): string =>
    `<div style="font-size:8pt;width:100%;text-align:center">${content || '<span></span>'}</div>`;
  const signed = (content: string): string =>
    `<div style="font-size:8pt;width:100%;display:flex;justify-content:space-between;margin:0 40pt"><span>${SIGNED[0]}</span><span>${content}</span><span>${SIGNED[1]}</span></div>`;
  if (!footer && !header && !isSigned) return {};
  return {
    displayHeaderFooter: true,
    headerTemplate: line(header ? HEADER : ''),
    footerTemplate: isSigned ? signed(FOOTERS[footer]) : line(FOOTERS[footer]),
  };
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PAGE = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>';

function docx(parts: Part[], manner: Manner, random: Random): Uint8Array {
  const { size, font, digits, leading, spacing, figureSpacing, landscape, isShort, footer, header, further } = manner;
  const fonts = `<w:rFonts w:eastAsia="${font}" w:ascii="${digits || font}" w:hAnsi="${digits || font}"/>`;
  const run = (text: string, points: number, more = ''): string =>
    `<w:r><w:rPr>${fonts}${more}<w:sz w:val="${Math.round(points * 2)}"/></w:rPr>${text
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
      .join('<w:br/>')}</w:r>`;
  const [width, height] = landscape ? [16838, 11906] : [11906, isShort ? 9000 : 16838];
  const room = width - 2000;
  const content = (cell: Cell, x: number, origin: boolean): string => {
    const side = sideOf(cell, x, manner);
    const between = (cell.kind === 'figure' ? figureSpacing : spacing) * size * 20;
    const shift = shiftOf(cell, manner, random);
    const more = [
      cell.kind === 'head' && manner.bold ? '<w:b/>' : '',
      between ? `<w:spacing w:val="${Math.round(between)}"/>` : '',
      shift ? `<w:position w:val="${Math.round(shift * 2)}"/>` : '',
    ];
    const spaced = `<w:spacing w:line="${Math.round(leading * 200)}" w:lineRule="auto" w:before="0" w:after="0"/>`;
    const own = origin && cell.text ? run(cell.text, size, more.join('')) : '';
    const set = further.spread && isSpread(cell) ? 'distribute' : side === 'justify' ? 'both' : side;
    const indent = isIndented(cell) ? `<w:ind w:left="${Math.round(further.indent * size * 20)}"/>` : '';
    return `<w:p><w:pPr>${spaced}${indent}<w:jc w:val="${set}"/></w:pPr>${own}</w:p>`;
  };
  const table = (grid: Grid): string => {
    const widths = widthsOf(grid, manner, random).map((each) => Math.round(each * room));
    const heads = headRows(grid);
    const rows = slots(grid).map((row, y) => {
      const cells = row.map((slot, x) => {
        if (!slot?.firstInRow) return '';
        const { cell, origin } = slot;
        const own = widths.slice(x, x + cell.width).reduce((sum, each) => sum + each, 0);
        const span = cell.width > 1 ? `<w:gridSpan w:val="${cell.width}"/>` : '';
        const merge = cell.height > 1 ? `<w:vMerge${origin ? ' w:val="restart"' : ''}/>` : '';
        const valign = heightOf(cell, manner) === 'middle' ? 'center' : heightOf(cell, manner);
        const isRuledUnder =
          further.across === 'rows' || (further.across === 'three' && (y === heads - 1 || y === grid.length - 1));
        const under = isRuledUnder ? '<w:tcBorders><w:bottom w:val="single" w:sz="6"/></w:tcBorders>' : '';
        return `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/>${span}${merge}${under}<w:vAlign w:val="${valign}"/></w:tcPr>${content(cell, x, origin)}</w:tc>`;
      });
      const repeated = manner.repeat && y < heads ? '<w:tblHeader/>' : '';
      const high = further.rowHeight ? `<w:trHeight w:val="${further.rowHeight * 20}" w:hRule="atLeast"/>` : '';
      return `<w:tr><w:trPr>${manner.split ? '' : '<w:cantSplit/>'}${high}${repeated}</w:trPr>${cells.join('')}</w:tr>`;
    });
    const sides = Object.entries({ top: manner.padY, left: manner.pad, bottom: manner.padY, right: manner.pad });
    const pads = sides.map(([side, points]) => `<w:${side} w:w="${points * 20}" w:type="dxa"/>`);
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
      (side) => `<w:${side} w:val="single" w:sz="4"/>`,
    );
    const ruled = isRuled ? `<w:tblBorders>${borders.join('')}</w:tblBorders>` : '';
    return `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/>${ruled}<w:tblLayout w:type="fixed"/><w:tblCellMar>${pads.join('')}</w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
  };
  const body = parts.map((part, i) => {
    if ('table' in part) return `${table(part.table)}<w:p/>`;
    const set = i === 0 ? '<w:jc w:val="center"/>' : '<w:ind w:firstLineChars="200" w:firstLine="420"/>';
    return `<w:p><w:pPr>${set}</w:pPr>${run(part.text, i === 0 ? 16 : size + 1)}</w:p>`;
  });
  const marks = {
    '': '',
    number: PAGE,
    dashes: `${run('— ', 9)}${PAGE}${run(' —', 9)}`,
    of: `${run('第', 9)}${PAGE}${run('页', 9)}`,
  };
  const references = `${header ? '<w:headerReference w:type="default" r:id="h1"/>' : ''}${footer || further.isSigned ? '<w:footerReference w:type="default" r:id="f1"/>' : ''}`;
  const orient = landscape ? ' w:orient="landscape"' : '';
  const section = `<w:sectPr xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${references}<w:pgSz w:w="${width}" w:h="${height}"${orient}/><w:pgMar w:top="1000" w:bottom="1000" w:left="1000" w:right="1000" w:header="500" w:footer="500"/></w:sectPr>`;
  const centred = (content: string): string => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${content}</w:p>`;
  const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return docxOf(body.join('') + section, {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${TYPE}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Type="${RELATION}/header" Target="header1.xml"/><Relationship Id="f1" Type="${RELATION}/footer" Target="footer1.xml"/></Relationships>`,
    'word/header1.xml': `<?xml version="1.0" encoding="UTF-8"?><w:hdr ${W}>${centred(run(HEADER, 9))}</w:hdr>`,
    'word/footer1.xml': `<?xml version="1.0" encoding="UTF-8"?><w:ftr ${W}>${further.isSigned ? `${centred(run(SIGNED.join('　　'), 9))}` : ''}${centred(marks[footer])}</w:ftr>`,
  });
}

function reportJob(parts: Part[], manner: Manner, random: Random, file: string): object {
  return {
    out: file,
    manner,
    parts: parts.map((part) => {
      if ('text' in part) return part;
      const rows = placed(part.table).map((row) =>
        row.map(({ cell, x }) => ({
          ...cell,
          indent: isIndented(cell) ? manner.further.indent * manner.size : 0,
          side: sideOf(cell, x, manner),
          valign: heightOf(cell, manner),
          shift: shiftOf(cell, manner, random),
        })),
      );
      const widths = widthsOf(part.table, manner, random);
      return { rows, widths, heads: headRows(part.table), columns: widths.length };
    }),
  };
}

const printer = await startPrinter();
if (!printer) throw new Error('no browser to print with');
const jobs: object[] = [];
const words: string[] = [];
for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  for (const maker of MAKERS) {
    const { manner, random } = mannerOf(seed, maker, isFurther);
    const set = consistentSet(seed);
    const printed = printedAs(set, manner, random);
    const parts = partsIn(printed, manner, random);
    const name = `${out}/${seed}-${maker}`;
    writeFileSync(`${name}.json`, JSON.stringify({ set: expectedOf(set, printed), manner }));
    if (maker === 'chromium') {
      const short = manner.isShort && !manner.landscape ? { width: 794, height: 640 } : {};
      const options = { landscape: manner.landscape, ...short, ...margins(manner) };
      writeFileSync(`${name}.pdf`, await printer.print(html(parts, manner, random), '', options));
    } else if (maker === 'libre') {
      writeFileSync(`${name}.docx`, docx(parts, manner, random));
      words.push(`${name}.docx`);
    } else jobs.push(reportJob(parts, manner, random, `${name}.pdf`));
  }
}
await printer.close();
const job = `${out}/jobs.json`;
writeFileSync(job, JSON.stringify(jobs));
const script = fileURLToPath(new URL('./set-reports.py', import.meta.url));
execFileSync(process.env.PYTHON ?? 'python3', [script, job], { stdio: 'inherit' });
const profile = `-env:UserInstallation=file://${tmpdir()}/unruled-office`;
execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', out, ...words], { stdio: 'ignore' });
for (const file of [job, ...words]) rmSync(file);
