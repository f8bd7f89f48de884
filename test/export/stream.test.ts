import { expect, test } from 'vitest';
import { type AuditDocument, EXPORTS, sentencesFor } from '../../lib/export';
import { broken, sample } from './sample';

const STREAMED = EXPORTS.filter(({ stream }) => stream);
const DOCUMENTS = [sample(), broken(), sample({ year: 2023 })];
const CONVERTED = { ...sample(), converted: { target: 'tw' as const, dictionary: '1' } };

async function* given(documents: AuditDocument[], heard: string[] = []): AsyncGenerator<AuditDocument> {
  for (const [i, document] of documents.entries()) {
    heard.push(`document ${i}`);
    yield document;
  }
}

test('lines and figures come in pieces', () => {
  expect(STREAMED.map(({ id }) => id)).toEqual(['jsonl', 'csv']);
});

test.each(STREAMED)('$id in pieces is the file that is written whole', async ({ stream, write }) => {
  for (const documents of [[], DOCUMENTS, [sample(), CONVERTED, broken()]]) {
    let text = '';
    for await (const piece of stream!(() => given(documents))) text += piece;
    expect(text).toBe(await write(documents, sentencesFor('zh-CN')));
  }
});

test('a document is asked for once what the one before it says is taken', async () => {
  const heard: string[] = [];
  const jsonl = STREAMED.find(({ id }) => id === 'jsonl')!;
  for await (const _ of jsonl.stream!(() => given(DOCUMENTS, heard))) heard.push('taken');
  expect(heard).toEqual(['document 0', 'taken', 'document 1', 'taken', 'document 2', 'taken']);
});
