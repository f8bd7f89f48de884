import { beforeEach, expect, test } from 'vitest';
import { Transcript } from '../../lib/script/transcript';

let transcript: Transcript;
beforeEach(() => {
  transcript = new Transcript();
  transcript.add('政府发布规划', '政府發佈規劃');
  transcript.add('头发', '頭髮');
  transcript.add('软件', '軟體程式');
});

test.each<[string, string | null]>([
  ['政府發佈規劃', '政府发布规划'],
  ['發佈', '发布'],
  ['府發', '府发'],
  ['軟體程式', '软件'],
  // Of a text that grew no part can be told.
  ['軟體', null],
  // Nothing of ours is in it.
  ['政府', null],
  ['发布', null],
  ['新聞', null],
  // Ours, and the page's own around it.
  ['發佈 | 頭髮', '发布 | 头发'],
  ['發佈：新聞', '发布：新聞'],
  // Some taken out, some put in.
  ['政發規劃', '政發规划'],
  ['政府發新聞佈規劃', '政府发新聞布规划'],
  // Never written so.
  ['佈發', null],
  ['', null],
])('%s was %s', (shown, original) => expect(transcript.originalOf(shown)).toBe(original));

test('what was written from two texts may be either', () => {
  transcript.add('頭发', '頭髮');
  transcript.add('软体程序', '軟體程式');
  expect(transcript.originalOf('頭髮')).toBeNull();
  transcript.add('软件（二）', '軟體程式');
  expect(transcript.originalOf('髮')).toBe('发');
});

test('a page that asks without end is answered no more', () => {
  transcript.add('复'.repeat(3_000_000), '復'.repeat(3_000_000));
  expect(transcript.originalOf('發佈')).toBe('发布');
  for (let asked = 0; asked < 400; asked++) transcript.originalOf(`佈${asked}復`);
  expect(transcript.originalOf('發佈')).toBeNull();
});

test('beyond four million characters what was written first is forgotten', () => {
  transcript.add('复'.repeat(3_999_000), '復'.repeat(3_999_000));
  transcript.add('计划', '計劃');
  expect(transcript.originalOf('發佈')).toBe('发布');
  transcript.add('复'.repeat(2000), '復'.repeat(2000));
  transcript.add('开会', '開會');
  expect(['發佈', '計劃', '軟體程式', '開會'].map((shown) => transcript.originalOf(shown))).toEqual([
    null,
    null,
    null,
    '开会',
  ]);
});
