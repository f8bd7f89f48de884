// @vitest-environment window
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eventually } from '../eventually';
import { openSample, type SessionBench, startSession, stubPage } from './session-bench';

let bench: SessionBench;
const shown = () => bench.shown();
/** The text that is painted under one of our names. */
const painted = (name: string): string[] => {
  const { highlights } = globalThis.CSS as unknown as { highlights: Map<string, Set<StaticRange>> };
  return [...(highlights.get(`gongkai-lens-${name}`) ?? [])].map(
    ({ startContainer, startOffset, endOffset }) => startContainer.nodeValue?.slice(startOffset, endOffset) ?? '',
  );
};
/** Every element of the page has a box, as if all were one above the other: places are seen and can be gone to. */
const showAll = (): void => document.body.setAttribute('data-box', '10 10 60 30');

beforeEach(async () => {
  stubPage();
  history.replaceState(null, '', '/report');
  openSample();
  showAll();
  bench = startSession({ isOpen: true });
  await bench.session.run(false);
  await eventually(() => expect(bench.marks()).not.toBeNull());
}, 60_000);
afterEach(() => {
  bench.session.end();
  document.body.removeAttribute('data-box');
  vi.unstubAllGlobals();
});

describe('a chosen finding', () => {
  test('is told with its number, its sum is painted, and its place is gone to', async () => {
    expect(painted('term')).toEqual([]);
    shown().onSelect(0);
    expect(shown()).toMatchObject({ current: 0, announcement: '第 1 条，共 3 条', notice: '' });
    await eventually(() => expect(painted('focus')).toEqual(['20']));
    expect(painted('term').length).toBeGreaterThan(5);
  });

  test('that is chosen no more takes its sum and its focus along', async () => {
    shown().onSelect(0);
    await eventually(() => expect(painted('focus')).toEqual(['20']));
    shown().onSelect(null);
    expect(shown().current).toBeNull();
    expect(painted('focus')).toEqual([]);
    expect(painted('term')).toEqual([]);
  });

  test('stays chosen when the page is read again, with what was gone to last', async () => {
    shown().onSelect(1);
    await eventually(() => expect(painted('focus')).toHaveLength(1));
    const before = painted('focus');
    document.body.append('页面又添了一行。');
    await bench.session.run(false);
    expect(shown().current).toBe(1);
    expect(painted('focus')).toEqual(before);
  });

  test('is chosen no more when it is gone', async () => {
    shown().onSelect(2);
    await bench.session.adapt({ language: 'zh-CN', severity: 'error' });
    expect(shown().current).toBeNull();
    expect(painted('focus')).toEqual([]);
  });
});

describe('steps', () => {
  test('go from finding to finding, round and round', () => {
    const at = (): number | null => shown().current;
    shown().onStep(1);
    expect(at()).toBe(0);
    shown().onStep(-1);
    expect(at()).toBe(2);
    shown().onStep(1);
    expect(at()).toBe(0);
    shown().onSelect(null);
    shown().onStep(-1);
    expect(at()).toBe(2);
  });
});

describe('a place', () => {
  const going = async (): Promise<void> => {
    shown().onGo([]);
    await eventually(() => expect(shown().notice).not.toBe(''));
  };

  test('whose words stand elsewhere now is found by them', async () => {
    shown().onSelect(0);
    await eventually(() => expect(painted('focus')).toEqual(['20']));
    const [cell] = [
      ...(globalThis.CSS as unknown as { highlights: Map<string, Set<StaticRange>> }).highlights.get(
        'gongkai-lens-focus',
      )!,
    ];
    const old = cell?.startContainer as Text;
    old.replaceWith(old.data);
    shown().onGo([]);
    await eventually(() => expect(painted('focus')).toEqual(['20']));
    expect(old.isConnected).toBe(false);
    expect(shown().notice).toBe('');
  });

  test('that the page does not show is said to be hidden', async () => {
    shown().onSelect(0);
    document.body.removeAttribute('data-box');
    await going();
    expect(shown()).toMatchObject({ notice: shown().announcement });
    expect(shown().notice).toContain('显示');
  });

  test('that is gone is said to be gone, until another is gone to', async () => {
    document.body.replaceChildren('没有了');
    shown().onSelect(0);
    await eventually(() => expect(shown().notice).toContain('找不到'));
    shown().onSelect(null);
    expect(shown().notice).toBe('');
  });

  test('that was gone to before another one does not take the reader back', async () => {
    document.body.replaceChildren('没有了');
    shown().onSelect(0);
    shown().onSelect(null);
    // The page is read once more to find the words; by then nobody asks for them.
    await new Promise((resolve) => setTimeout(resolve));
    await eventually(() => expect(bench.session.state).not.toBeNull());
    expect(shown().notice).toBe('');
  });
});

describe('marks', () => {
  test('stand beside suspects with the values that would mend them, and beside other places with their number', async () => {
    await eventually(() => expect(bench.marks()?.marks.length).toBeGreaterThan(2));
    const marks = bench.marks()?.marks ?? [];
    expect(marks.filter(({ finding }) => finding === 0).map(({ kind }) => kind)).toContain('value');
    expect(marks.find(({ finding }) => finding === 1)).toMatchObject({ kind: 'number', text: '2' });
    for (const { text, label } of marks) expect(label.startsWith(text)).toBe(true);
  });

  test('lead to their finding, opening the panel, and leave the page where it is', async () => {
    await eventually(() => expect(bench.marks()?.marks.length).toBeGreaterThan(2));
    bench.session.collapse();
    bench.marks()?.onSelect(1);
    await eventually(() => expect(shown()).toMatchObject({ isOpen: true, current: 1 }));
    expect(painted('focus')).toEqual([]);
  });
});

describe('the panel', () => {
  test('moves to the other side and back', () => {
    expect(shown().placement.side).toBe('end');
    shown().onAside();
    expect(shown().placement.side).toBe('start');
    shown().onAside();
    expect(shown().placement.side).toBe('end');
  });

  test('that is collapsed has nothing chosen', () => {
    shown().onSelect(0);
    shown().onCollapse();
    expect(shown()).toMatchObject({ isOpen: false, current: null });
    expect(painted('term')).toEqual([]);
  });

  test('that is closed leaves no paint behind', () => {
    shown().onSelect(0);
    bench.session.close();
    expect(painted('term').concat(painted('suspect'), painted('focus'), painted('place'))).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

test('a page that takes our element out has it back with its next change, but not for ever', async () => {
  const host = (): Element | null => document.querySelector('gongkai-lens');
  for (let i = 0; i < 40; i++) {
    host()?.remove();
    // The change is observed once this task is over.
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(host()).toBeNull();
});

test('an element of our name that nobody is behind makes room, one that answers stays', () => {
  bench.session.end();
  const [dead, alive] = [document.createElement('gongkai-lens'), document.createElement('gongkai-lens')];
  alive.addEventListener('gongkai-lens:alive', (event) => event.preventDefault());
  document.body.append(dead, alive);
  bench = startSession({ isOpen: true });
  return bench.session.run(false).then(() => {
    expect(dead.isConnected).toBe(false);
    expect(alive.isConnected).toBe(true);
    alive.remove();
  });
});
