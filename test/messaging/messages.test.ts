import { describe, expect, test } from 'vitest';
import { parseChunk, parseMessage } from '../../lib/messaging/messages';
import { ROOM } from '../../lib/messaging/packed-page';

const COUNTS = { errors: 1, warnings: 0, notices: 0, toCheck: 0, dismissed: 0 };
const verdict = {
  state: 'problems',
  ...COUNTS,
  identities: { hold: 3, fail: 1, undecided: 0, notTried: 0 },
  notChecked: [],
};
const place = { subject: 'http://a.gov.cn/1', rule: 'totals.row', place: 'abc' };
const dismissal = { ...place, reason: '口径', on: '2026-01-01' };
const AUDITED = { type: 'audited', verdict, text: '1 处错误', isTruncated: false };
const DISMISS = { type: 'dismiss', dismissal, language: 'zh-CN' };
const REINSTATE = { type: 'reinstate', dismissal: place, language: 'en' };
const CONVERT = { type: 'convertTab', tabId: 7, target: 'tw' };

describe('a message to the background', () => {
  test.each<object>([
    { type: 'detected' },
    AUDITED,
    DISMISS,
    REINSTATE,
    { type: 'loadTools' },
    ...['s', 't', 'tw', 'twp', 'hk', 'original'].map((target) => ({ ...CONVERT, target })),
  ])('is taken as it is: %j', (message) => {
    expect(parseMessage(message)).toEqual(message);
    // What nobody asked for is not handed on.
    expect(parseMessage({ ...message, more: 1 })).toEqual(message);
  });

  test.each<[string, unknown]>([
    ['no object', 'loadTools'],
    ['nothing', null],
    ['a list', [{ type: 'loadTools' }]],
    ['of no type', {}],
    ['of a type that is none', { type: 'fetch' }],
    ['a verdict that lacks a count', { ...AUDITED, verdict: { ...verdict, errors: undefined } }],
    ['a verdict with a count below zero', { ...AUDITED, verdict: { ...verdict, errors: -1 } }],
    ['a text longer than a sentence', { ...AUDITED, text: 'x'.repeat(1001) }],
    ['a verdict of which it is not said whether all was read', { ...AUDITED, isTruncated: undefined }],
    ['a dismissal without a reason', { ...DISMISS, dismissal: { ...dismissal, reason: ' ' } }],
    ['a dismissal of no page', { ...DISMISS, dismissal: { ...dismissal, subject: '' } }],
    ['a dismissal in no language of ours', { ...DISMISS, language: 'fr' }],
    ['to take back what is of no rule', { ...REINSTATE, dismissal: { ...place, rule: undefined } }],
    ['to convert no tab', { ...CONVERT, tabId: '7' }],
    ['to convert into no script', { ...CONVERT, target: 'javascript' }],
  ])('is passed over: %s', (_, message) => {
    expect(parseMessage(message)).toBeNull();
  });
});

describe('a chunk of a page', () => {
  const medium = { kind: 'image', url: 'http://a.gov.cn/1.png', text: '', offset: 0 };

  test.each<object>([
    { request: { language: 'zh-TW', forced: true } },
    { piece: {} },
    { piece: { url: null, title: '年报', truncated: false, meta: [['pubdate', '2026-01-01']], text: '一' } },
    { piece: { media: [medium, { ...medium, kind: 'attachment' }], hidden: { media: [medium], reading: '一' } } },
    { piece: { text: 'x'.repeat(ROOM) } },
    { piece: { headings: [1, 2], segments: [1, 2, 3], grids: [0, 1, 1, 0, 1, 1, 0], cells: [0, 1, 0, 0, 1, 1, 0] } },
  ])('is taken as it is: %#', (chunk) => {
    expect(parseChunk(chunk)).toEqual(chunk);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['neither a piece nor a request', {}],
    ['a request in no language of ours', { request: { language: 'fr', forced: false } }],
    ['a request that says not whether it was asked for', { request: { language: 'en' } }],
    ['a text longer than a piece', { piece: { text: 'x'.repeat(ROOM + 1) } }],
    ['a medium of another kind', { piece: { media: [{ ...medium, kind: 'script' }] } }],
    ['a medium behind a fold of another kind', { piece: { hidden: { media: [{ ...medium, kind: 'script' }] } } }],
    ['metadata with half a pair', { piece: { meta: [['pubdate']] } }],
    ...['headings', 'segments', 'grids', 'cells'].map((field): [string, unknown] => [
      `a part of one of the ${field}`,
      { piece: { [field]: [1] } },
    ]),
    ['a number that is none', { piece: { headings: [1, '2'] } }],
  ])('is passed over: %s', (_, chunk) => {
    expect(parseChunk(chunk)).toBeNull();
  });
});
