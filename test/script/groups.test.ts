// @vitest-environment window
import { expect, test } from 'vitest';
import { groupAround, textGroups } from '../../lib/script/groups';

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

test('the group of a text is its own line, and not the one before it in the same block', () => {
  const { body } = new DOMParser().parseFromString('<p>一<b>二</b><br>三<i>四</i></p>', 'text/html');
  const of = (selector: string) =>
    groupAround(body.querySelector(selector)?.firstChild as Text).map(({ data }) => data);
  expect(of('i')).toEqual(['三', '四']);
  expect(of('b')).toEqual(['一', '二']);
  // Two links side by side are two texts, and the second goes on to what stands behind it.
  const links = new DOMParser().parseFromString('<p><a>发</a><a id="b">布</a>页</p>', 'text/html').body;
  const second = links.querySelector('#b')?.firstChild as Text;
  expect(groupAround(second).map(({ data }) => data)).toEqual(['布', '页']);
  const alone = document.createTextNode('五');
  expect(groupAround(alone)).toEqual([alone]);
});

test('two links side by side are two texts', () => {
  expect(groupsOf('<p>见<a>发</a><a>布</a>页</p>').filter(({ length }) => length)).toEqual([
    ['见', '发'],
    ['布', '页'],
  ]);
});

test('where the page takes out the place at which a walk stands, it begins again, and ends', () => {
  const { body } = new DOMParser().parseFromString('<p>一</p><div><p>二</p><p>三</p></div><p>四</p>', 'text/html');
  const walk = textGroups(body);
  const next = (): string => (walk.next().value ?? []).map(({ data }: Text) => data).join('');
  expect([next(), next()]).toEqual(['一', '二']);
  body.querySelector('div')?.remove();
  expect([next(), next(), next()]).toEqual(['一', '四', '']);
  expect(walk.next().done).toBe(true);

  // A page that never rests is walked no more than so often.
  const restless = new DOMParser().parseFromString('<p>一</p><p>二</p>', 'text/html').body;
  let groups = 0;
  for (const group of textGroups(restless)) {
    if (group.length) groups++;
    for (const paragraph of [...restless.children]) paragraph.replaceWith(paragraph.cloneNode(true));
    if (groups > 100) break;
  }
  expect(groups).toBe(21);
});

test('what a form calls its fields leads no walk astray', () => {
  const field = (name: string): string => `<input name="${name}">`;
  const names = ['firstChild', 'nextSibling', 'parentNode', 'localName', 'nodeType'].map(field).join('');
  const groups = groupsOf(`<p>一</p><form>二${names}<p>三</p></form><p>四</p>`).filter(({ length }) => length);
  expect(groups.map((group) => group.join(''))).toEqual(['一', '二', '三', '四']);
});
