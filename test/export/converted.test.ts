import { expect, test } from 'vitest';
import { convertDocument, EXPORTS, sentencesFor } from '../../lib/export';
import { auditDocument } from '../../lib/model/schema';
import { nodeConverter } from '../../lib/script/node-converter';
import { broken } from './sample';

const VERSION = nodeConverter('tw').version;

test('what is quoted of the page is converted, and that it was is recorded', () => {
  const document = broken();
  const { page, report } = document;
  const converted = convertDocument(document, nodeConverter('tw'));
  expect(converted.converted).toEqual({ target: 'tw', dictionary: VERSION });
  expect(VERSION).toMatch(
    /^opencc-js \d+\.\d+\.\d+, words of jieba \d+\.\d+\.\d+, glossary of \d+, \d+ official terms$/,
  );
  // Whose report it is does not depend on how it is shown.
  expect(converted.report?.issuer).toBe(report?.issuer);
  expect(converted.page.title).toContain('貴陽市科技局');
  expect(auditDocument.parse(converted)).toEqual(converted);
  // The rest is as it was: findings, checks, selectors, digests.
  const restored = { ...converted, page, report };
  delete restored.converted;
  expect(restored).toEqual(document);
  expect(converted.page).toEqual({ ...page, title: converted.page.title });
  expect(converted.report?.figures.map(({ text: _, ...rest }) => rest)).toEqual(
    report?.figures.map(({ text: _, ...rest }) => rest),
  );
});

test('every format that quotes says so, and none of an original does', async () => {
  const converted = convertDocument(broken(), nodeConverter('tw'));
  // What is handed over to a body, and workbooks, quote no words of the page.
  const quoting = ['json', 'jsonl', 'csv', 'markdown', 'html', 'earl'];
  for (const { id, write } of EXPORTS.filter((format) => quoting.includes(format.id))) {
    const [original, other] = await Promise.all(
      [broken(), converted].map(async (document) => String(await write([document], sentencesFor('en')))),
    );
    expect([id, original?.includes(VERSION), other?.includes(VERSION)]).toEqual([id, false, true]);
    // Of words CSV has the texts of cells alone, which here are numbers.
    expect([id, /貴陽市科技局|貴陽市/.test(other ?? '')]).toEqual([id, id !== 'csv']);
  }
});
