import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { SECTIONS } from '../../lib/forms';
import { readReport } from '../../lib/read/reading';
import { tinyPage } from '../check/tiny';

const HEADINGS = SECTIONS.map(({ ordinal, heading }) => `${ordinal}、${heading}`);
const list = `<ul>${HEADINGS.map((heading) => `<li><a href="#s">${heading}</a></li>`).join('')}</ul>`;
const bare = Object.fromEntries(SECTIONS.map(({ id, heading }) => [id, heading]));
const PREAMBLE = `根据《中华人民共和国政府信息公开条例》编制本报告，${'电子版可在网站下载，'.repeat(6)}欢迎监督。`;

const starts = (html: string): number[] => {
  const { report } = readReport(readPage(htmlSource(html, null)).page);
  return (report?.sections ?? []).map(({ at, status }) => {
    const position = at.find(({ type }) => type === 'TextPositionSelector');
    return status === 'present' && position && 'start' in position ? position.start : -1;
  });
};
const inOrder = (places: number[]): boolean =>
  places.length === 6 && places.every((at, i) => at >= 0 && at > (places[i - 1] ?? -1));

test.each([
  ['numbered', {}],
  ['without numbers', bare],
])('a table of contents names no sections: headings %s', (_, headings) => {
  const at = starts(tinyPage({ headings, preamble: PREAMBLE, before: `<nav><p>目　录</p>${list}</nav>` }));
  expect(inOrder(at)).toBe(true);
  const behind = starts(tinyPage({ headings, preamble: PREAMBLE, after: `<nav><p>本文导航</p>${list}</nav>` }));
  expect(inOrder(behind)).toBe(true);
});

test('six headings with nothing under them are sections all the same', () => {
  const { report } = readReport(
    readPage(
      htmlSource(
        `<title>青禾县水务局2023年政府信息公开工作年度报告</title>${HEADINGS.map((each) => `<p>${each}</p>`).join('')}`,
        null,
      ),
    ).page,
    true,
  );
  expect(report?.sections.filter(({ status }) => status === 'missing')).toEqual([]);
});

test('an element shown as a block stands on lines of its own', () => {
  const span = (text: string) => `<span style="text-indent:2em; display: block">${text}</span>`;
  const { reading } = readPage(htmlSource(`<div>${span('一、总体情况')}${span('无。')}</div>`, null)).page;
  expect(reading.trim()).toBe('一、总体情况\n无。');
  const inline = '<span style="display:inline-block">一、</span><span style="display:inline-block">总体情况</span>';
  expect(readPage(htmlSource(`<div>${inline}</div>`, null)).page.reading.trim()).toBe('一、总体情况');
});
