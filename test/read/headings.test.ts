import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { familyOf, figureSets, renderPage } from '../generate';

const set = figureSets().find(({ id }) => id === 'pingtan-2022');
if (!set) throw new Error('no figures of 2022');
const base = renderPage({ set, family: familyOf('official-table') }).html;
const numbered = (replace: (ordinal: string) => string): string =>
  base.replace(/<strong>([一二三四五六])、/g, (_, ordinal: string) => `<strong>${replace(ordinal)}`);
const audited = (html: string) => audit(readPage(htmlSource(html, null)).page, { language: 'en' });

describe('headings are known by their words', () => {
  const variants: [string, string][] = [
    ['第一、', numbered((ordinal) => `第${ordinal}、`)],
    ['第一部分', numbered((ordinal) => `第${ordinal}部分 `)],
    ['1.', numbered((ordinal) => `${'一二三四五六'.indexOf(ordinal) + 1}.`)],
    ['no number', numbered(() => '')],
    ['壹、', numbered((ordinal) => `${'壹贰叁肆伍陆'['一二三四五六'.indexOf(ordinal)]}、`)],
    ['Ⅰ、', numbered((ordinal) => `${'ⅠⅡⅢⅣⅤⅥ'['一二三四五六'.indexOf(ordinal)]}、`)],
    ['I.', numbered((ordinal) => `${['I', 'II', 'III', 'IV', 'V', 'VI']['一二三四五六'.indexOf(ordinal)]}. `)],
    ['■', numbered(() => '■ ')],
    ['◆一、', numbered((ordinal) => `◆${ordinal}、`)],
    ['01', numbered((ordinal) => `0${'一二三四五六'.indexOf(ordinal) + 1} `)],
    ['（一）', numbered((ordinal) => `（${ordinal}）`)],
    [
      'a span a character',
      base.replace(/<strong>([^<]+)<\/strong>/g, (_, text: string) =>
        [...text].map((c) => `<span>${c}</span>`).join(''),
      ),
    ],
    ['glued to the next sentence', base.replace(/<\/strong><\/p>\s*<p>/g, '</strong>')],
    ['after a break inside a paragraph', base.replace(/<p><strong>([^<]+)<\/strong><\/p>/g, '<p>上文。<br>$1</p>')],
  ];
  test.each(variants)('%s', (_, html) => {
    expect(html).not.toBe(base);
    const { report, findings } = audited(html);
    expect(report?.sections.map(({ status }) => status)).toEqual(Array(6).fill('present'));
    expect(findings).toEqual([]);
  });

  test('numbering that starts anew in the middle is one notice', () => {
    const { findings } = audited(
      numbered((ordinal) => ('四五六'.includes(ordinal) ? `${'一二三'['四五六'.indexOf(ordinal)]}、` : `${ordinal}、`)),
    );
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['sections.order', 'notice']]);
  });

  test('六、其他 is a heading, though a row of the form is called so', () => {
    const { report } = audited(base.replace('六、其他需要报告的事项', '六、其他'));
    expect(report?.sections.at(-1)).toMatchObject({ status: 'present', misnamed: true });
  });

  test('a heading with a character lost is found, and said to be misspelt', () => {
    const { findings } = audited(base.replace('公开申请情况</strong>', '公开申情况</strong>'));
    expect(findings.map(({ rule }) => rule)).toEqual(['sections.misnamed']);
  });

  test('the list of contents is not the sections', () => {
    const contents =
      set.figures &&
      ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况']
        .map((line) => `<li>${line}</li>`)
        .join('');
    const { report } = audited(base.replace('<body>', `<body><ul>${contents}</ul>`));
    expect(report?.sections[0]?.characters).toBeGreaterThan(100);
  });
});

test('the heads of an older report are known by their matter', () => {
  const html =
    '<title>某县2018年政府信息公开工作年度报告</title><p>一、概述</p><p>认真贯彻条例。</p><p>二、政府信息依申请公开办理情况</p><p>收到申请3件。</p><p>三、依申请信息公开收费情况</p><p>没有收费。</p><p>四、复议、诉讼和申诉情况</p><p>没有发生。</p><p>五、存在的主要问题及改进情况</p><p>不够及时。</p>';
  const { report } = audited(html);
  expect(report?.sections.map(({ id, heading }) => [id, heading])).toEqual([
    ['overview', '一、概述'],
    ['proactive', null],
    ['applications', '二、政府信息依申请公开办理情况'],
    ['remedies', '四、复议、诉讼和申诉情况'],
    ['problems', '五、存在的主要问题及改进情况'],
    ['other', null],
  ]);
});

describe('what is numbered 1. within a section that is numbered 一、 is no section', () => {
  const read = (lines: string[]) =>
    audited(
      `<title>青禾县水务局2023年政府信息公开工作年度报告</title>${lines.map((line) => `<p>${line}</p>`).join('')}`,
    );
  const within = [
    '一、总体情况',
    '2023年，我局公开信息40条。',
    '1.主动公开情况',
    '公开信息40条。',
    '2.依申请公开情况',
    '受理申请1件。',
  ];

  test('though no other section is numbered so', () => {
    const { report, findings } = read([...within, '3.政府信息管理情况', '按照要求做好政务信']);
    expect(report?.sections.map(({ heading }) => heading)).toEqual(['一、总体情况', null, null, null, null, null]);
    expect(findings.map(({ rule }) => rule)).not.toContain('sections.misnamed');
    expect(findings.map(({ rule }) => rule)).not.toContain('sections.order');
  });

  test('a slip of the pen between such numbers is a section', () => {
    const { report } = read([
      '一、总体情况',
      '2023年，我局公开信息40条。',
      '2、主动公开政府信息情况',
      '规章0件。',
      '三、收到和处理政府信息公开申请情况',
      '未收到申请。',
    ]);
    expect(report?.sections[1]?.heading).toBe('2、主动公开政府信息情况');
  });

  test('a section numbered 1. by a slip of the pen has no second beside it', () => {
    const { report } = read([
      '一、总体情况',
      '2023年，我局公开信息40条。',
      '1.主动公开政府信息情况',
      '规章0件。',
      '三、收到和处理政府信息公开申请情况',
      '1.收到申请0件。',
      '2.结转0件。',
    ]);
    expect(report?.sections[1]?.heading).toBe('1.主动公开政府信息情况');
  });

  test('where 1. numbers the sections, it does', () => {
    const { report } = read(['1.总体情况', '公开信息40条。', '2.主动公开政府信息情况', '规章0件。']);
    expect(report?.sections[1]?.heading).toBe('2.主动公开政府信息情况');
  });
});

test.each(['、', '，', '：', '.'])('a mark that a numbered heading ends with is not of its words: %s', (mark) => {
  const { report, findings } = audited(
    numbered((ordinal) => `${ordinal}、`).replace('总体情况</strong>', `总体情况${mark}</strong>`),
  );
  expect(report?.sections.map(({ status }) => status)).toEqual(Array(6).fill('present'));
  expect(findings.map(({ rule }) => rule)).not.toContain('sections.misnamed');
});
