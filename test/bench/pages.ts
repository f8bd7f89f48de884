import { consistentSet, FAMILIES, renderPage } from '../generate';
import { PARAGRAPH } from './script/text';

/** Pieces of prose that furniture is made of. */
const PIECES = PARAGRAPH.split(/[，。、；：]/).filter((piece) => piece.trim().length > 3);
const piece = (index: number): string => PIECES[index % PIECES.length]?.trim() ?? '';
const date = (index: number): string => `2024-0${1 + (index % 9)}-${10 + (index % 18)}`;

/** What stands around an article of a government site, a few dozen elements each, with how many it has. */
const FURNITURE: ((index: number) => { html: string; elements: number })[] = [
  (index) => ({
    html: `<div class="nav"><ul>${Array.from({ length: 8 }, (_, i) => `<li><a href="/col/${index}/${i}.html" style="color:#fff"><span>${piece(index + i)}</span></a></li>`).join('')}</ul></div>`,
    elements: 26,
  }),
  (index) => ({
    html: `<ul class="list">${Array.from({ length: 12 }, (_, i) => `<li><a href="/art/${index}/${i}.html" title="${piece(index + i)}">${piece(index + i)}</a> <span>${date(index + i)}</span></li>`).join('')}</ul>`,
    elements: 37,
  }),
  (index) => ({
    html: `<table class="list"><tr><th>序号</th><th>名称</th><th>日期</th><th>数量</th></tr>${Array.from({ length: 30 }, (_, i) => `<tr><td>${i + 1}</td><td>${piece(index + i)}</td><td>${date(index + i)}</td><td>${(index * i) % 97}</td></tr>`).join('')}</table>`,
    elements: 157,
  }),
  (index) => ({
    html: `<div class="card"><h4>${piece(index)}</h4><img src="/images/${index}.png" width="120" height="90" alt="${piece(index)}"><p>${piece(index + 1)}，<b>${piece(index + 2)}</b>，${piece(index + 3)}${index}件。</p><p><a href="/files/${index}.pdf">附件</a></p></div>`,
    elements: 7,
  }),
];

function furniture(elements: number): string {
  const blocks: string[] = [];
  for (let made = 0, index = 0; made < elements; index++) {
    const block = FURNITURE[index % FURNITURE.length]?.(index) ?? { html: '', elements: 1 };
    blocks.push(block.html);
    made += block.elements;
  }
  return blocks.join('\n');
}

const official = FAMILIES.find(({ id }) => id === 'official-table');
if (!official) throw new Error('The generator has no official table.');
const report = renderPage({ set: consistentSet(3), family: official });
const elementsOf = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;

/** A report of about so many elements: the statutory form in its own words, and a site around it. */
export function paddedReport(elements: number): string {
  const rest = furniture(Math.max(0, elements - elementsOf(report.html)) / 2);
  return report.html
    .replace('<div class="article">', `${rest}\n<div class="article">`)
    .replace('</body>', `${rest}</body>`);
}

/** A page of a government site that is no report, of about so many elements. */
export const otherPage = (elements: number): string =>
  `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>青禾县人民政府</title></head><body>${furniture(elements)}</body></html>`;
