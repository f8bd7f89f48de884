// @vitest-environment window
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OverlayProps } from '../../lib/overlay/overlay-props';
import { type PanelAct, type PanelState, panelProps, panelState, perform } from '../../lib/overlay/panel-beside';
import { eventually } from '../eventually';
import { openNews, openSample, RULES, type SessionBench, startSession, stubPage } from './session-bench';

let bench: SessionBench;
/** What was sent to the panel beside, as it arrives there, the last of it last. */
let sent: (PanelState | null)[];
let stop: () => void;
let shownThere: OverlayProps | null;

const last = (): PanelState => {
  const state = sent.at(-1);
  if (!state) throw new Error('Nothing is shown beside');
  return state;
};
/** The panel beside, whose acts cross over as plain data. */
const beside = () =>
  panelProps(last(), (act) => perform(JSON.parse(JSON.stringify(act)) as PanelAct, shownThere as OverlayProps));
const show = (): void => {
  sent = [];
  stop = bench.session.showBeside((props) => {
    shownThere = props;
    sent.push(props && (JSON.parse(JSON.stringify(panelState(props))) as PanelState));
  });
};

beforeEach(() => {
  stubPage();
  history.replaceState(null, '', '/report');
  openSample();
  document.body.setAttribute('data-box', '10 10 60 30');
});
afterEach(() => {
  bench.session.end();
  document.body.removeAttribute('data-box');
  vi.unstubAllGlobals();
});

describe('while a panel is beside the page', () => {
  beforeEach(async () => {
    bench = startSession({ isOpen: true });
    await bench.session.run(false);
    show();
  });

  test('it shows what the panel on the page would, which is there no more', () => {
    expect(last().audit.findings.map(({ rule }) => rule)).toEqual(RULES);
    expect(bench.isShown()).toBe(false);
    expect(bench.session.state).toMatchObject({ isOpen: true, isShown: true });
  });

  test('what is chosen there is chosen on the page', async () => {
    beside().onStep(1);
    expect(last()).toMatchObject({ current: 0, announcement: '第 1 条，共 3 条' });
    await eventually(() => expect(bench.marks()?.focus).not.toBeNull());
    beside().onSelect(2);
    expect(last().current).toBe(2);
    beside().onSelect(null);
    expect(last().current).toBeNull();
  });

  test('a mark that is pressed on the page chooses its finding there, and nothing is remembered of the site', async () => {
    await eventually(() => expect(bench.marks()?.marks.length).toBeGreaterThan(0));
    const [mark] = bench.marks()!.marks;
    bench.marks()!.onSelect(mark!.finding);
    expect(last().current).toBe(mark!.finding);
    await bench.session.open();
    await bench.session.step(1);
    await bench.session.toggle();
    expect(bench.isShown()).toBe(false);
    expect(bench.dependencies.remember).not.toHaveBeenCalled();
  });

  test('a finding is dismissed there, and taken up again, by what it is', async () => {
    const [finding] = last().audit.findings;
    beside().onDismiss(finding!, '已核对');
    await eventually(() => expect(bench.dependencies.keep).toHaveBeenCalledTimes(1));
    expect(bench.dependencies.keep.mock.calls[0]?.[0]).toMatchObject({
      type: 'dismiss',
      dismissal: { rule: 'totals.column', reason: '已核对' },
    });
    beside().onReinstate(finding!);
    await eventually(() => expect(bench.dependencies.keep).toHaveBeenCalledTimes(2));
    expect(bench.dependencies.keep.mock.calls[1]?.[0]).toMatchObject({ type: 'reinstate' });
    // Each has the page audited anew.
    await eventually(() => expect(bench.dependencies.audit).toHaveBeenCalledTimes(3));
    await eventually(() => expect(last().announcement).toContain('发现'));
  });

  test('the place of a suspect is that of its cell', () => {
    const { suspects = [] } = last().audit.findings[0]!;
    const [suspect] = suspects;
    const figure = last().audit.report?.figures.find(
      ({ table, row, column }) => table === suspect?.table && row === suspect.row && column === suspect.column,
    );
    expect(beside().selectorsOf(suspect!)).toBe(figure?.at);
    expect(beside().selectorsOf({ ...suspect!, row: 'none' })).toEqual([]);
  });

  test('a place of the page is gone to by which of the figures it is', () => {
    const gone = vi.spyOn(shownThere as OverlayProps, 'onGo');
    const at = last().audit.report!.figures[3]!.at;
    beside().onGo(at);
    expect(gone).toHaveBeenLastCalledWith(shownThere?.audit.report?.figures[3]?.at);
    expect(gone.mock.lastCall?.[0]).toBe(shownThere?.audit.report?.figures[3]?.at);
    beside().onGo([]);
    expect(gone).toHaveBeenLastCalledWith([]);
  });

  test('a page that is no report any more shows nothing there', async () => {
    openNews();
    await bench.session.run(false);
    expect(sent.at(-1)).toBeNull();
    openSample();
    await bench.session.run(false);
    expect(last().audit.findings).toHaveLength(3);
    expect(bench.isShown()).toBe(false);
  });

  test('once it is gone the panel is back on the page', () => {
    stop();
    expect(bench.isShown()).toBe(true);
    const before = sent.length;
    bench.shown().onSelect(0);
    expect(sent).toHaveLength(before);
  });

  test('another in its place stays when the first goes', () => {
    const first = stop;
    show();
    first();
    expect(bench.isShown()).toBe(false);
    beside().onSelect(1);
    expect(last().current).toBe(1);
  });
});

test('a panel beside a page that is none of ours hears so at once, and of the report that it becomes', async () => {
  openNews();
  bench = startSession();
  await bench.session.run(false);
  show();
  expect(sent).toEqual([null]);
  openSample();
  await bench.session.run(false);
  expect(last().audit.findings).toHaveLength(3);
});

test('closed and begun anew, the panel is still beside the page', async () => {
  bench = startSession();
  await bench.session.run(false);
  show();
  bench.session.close();
  expect(sent.at(-1)).toBeNull();
  await bench.session.step(2);
  expect(last().current).toBe(1);
  expect(bench.isShown()).toBe(false);
});
