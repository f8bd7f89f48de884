import { expect, test } from 'vitest';
import { sentencesFor } from '../../lib/export';
import { letterBlocks } from '../../lib/export/papers/letter';
import type { Finding } from '../../lib/model/schema';
import { FAILED, sample } from './sample';

const LATE: Finding = {
  ...FAILED,
  rule: 'time.late',
  outcome: 'incomplete',
  message: '何时公布。不明。',
  basis: null,
  derivation: undefined,
  suspects: [],
};
const DISMISSED: Finding = { ...FAILED, message: '不作数', dismissed: { reason: '口径', on: '2026-01-01' } };

/** The letter as lines: titles with as many signs as their level, other texts by what they are. */
const letter = (findings: Finding[], language: string): string[] =>
  letterBlocks(sample({ findings }), sentencesFor(language)).map((block) => {
    if (block.kind === 'title') return `${'#'.repeat(block.level)} ${block.text}`;
    return block.kind === 'text' ? `${block.tone ? `[${block.tone}] ` : ''}${block.text}` : '';
  });

test('a letter has what does not match first, then what is to be checked, each with its number and law', () => {
  const lines = letter([LATE, DISMISSED, FAILED, { ...FAILED, actual: 4, message: '又一处' }], 'zh-CN');
  expect(lines.map((line) => line.replace(/。.*$/, '。'))).toEqual([
    '# 关于贵阳市科技局 2020 年政府信息公开工作年度报告核查情况的反馈函',
    '[address] 贵阳市科技局：',
    '经核查，你单位 2020 年度报告（https://kjj.guiyang.gov.cn/2020/report.html，2026-01-31 读取）有以下问题和疑点，请核实更正：',
    '## 一、不符之处',
    '（1）“予以公开”一行的总计应为6，实为5。',
    '（2）又一处。',
    '## 二、待核实之处',
    '（1）何时公布。',
    '更正后请将情况反馈我们。',
    '[signed] （落款单位）',
    '[signed] 　　年　　月　　日',
  ]);
  // Sentences are divided once, and end once.
  expect(lines[7]).toMatch(/^（1）何时公布。不明。依据：《条例》第四十九条：[^。]+。$/);
  expect(lines.join('')).not.toContain('不作数');
});

test('in English its sentences are divided and numbered as there', () => {
  const lines = letter([LATE], 'en');
  expect(lines[4]).toMatch(/^\(1\) 何时公布。不明\. Legal basis: Article 49: [^.]+\.$/);
  expect(lines).not.toContain('## 1. What does not match');
});

test('a letter about nothing says so, and asks for nothing', () => {
  const lines = letter([DISMISSED], 'en');
  expect(lines).toEqual([
    '# 贵阳市科技局: result of the check of the 2020 annual report',
    '[address] 贵阳市科技局:',
    'We checked your 2020 annual report (https://kjj.guiyang.gov.cn/2020/report.html, read on 2026-01-31). No problems were found in what was checked.',
    '[signed] (signed)',
    '[signed] Date:',
  ]);
});
