// @vitest-environment window
import { expect, test } from 'vitest';
import { textGroups } from '../../lib/script/groups';

function groupsOf(html: string): string[][] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...textGroups(body)].map((group) => group.map(({ data }) => data));
}

test('among many elements without any text a walk gives way, and comes to the text behind them', () => {
  const groups = groupsOf(`<p>一</p>${'<i></i>'.repeat(2600)}<p>二</p>`);
  expect(groups.filter(({ length }) => length)).toEqual([['一'], ['二']]);
  expect(groups.filter(({ length }) => !length)).toHaveLength(5);
});

test('a line of more texts than anybody reads is cut, and none is lost', () => {
  const groups = groupsOf(`<p>${'<b>字</b>'.repeat(12_000)}</p>`);
  expect(groups.map(({ length }) => length)).toEqual([5000, 5000, 2000]);
});
