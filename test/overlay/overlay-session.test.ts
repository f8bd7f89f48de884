// @vitest-environment window
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditResult } from '../../lib/messaging/messages';
import { eventually } from '../eventually';
import { auditAlone, openNews, openSample, RULES, type SessionBench, startSession, stubPage } from './session-bench';

let bench: SessionBench;
/** Starts a session that ends with its test. */
const start = (...of: Parameters<typeof startSession>): SessionBench => {
  bench = startSession(...of);
  return bench;
};
/** The sample's verdict: a sum that fails, something else that does, and one for a person to decide. */
const ALL = expect.objectContaining({ state: 'problems', errors: 1, warnings: 1, notices: 0, toCheck: 1 });
const SAID = '发现 1 个错误、1 个异常，另有 1 处待核实';
const NONE = expect.objectContaining({
  state: 'notAudited',
  errors: 0,
  toCheck: 0,
  notChecked: [{ what: 'page', why: 'none' }],
});
const rules = (): string[] => bench.shown().audit.findings.map(({ rule }) => rule);

beforeEach(() => {
  stubPage();
  history.replaceState(null, '', '/report');
  openSample();
});
afterEach(() => {
  bench.session.end();
  vi.unstubAllGlobals();
});

describe('a report', () => {
  test('is audited, shown, and reported to the toolbar', async () => {
    const { session, reports, shown, dependencies } = start();
    expect(session.state).toBeNull();
    expect(await session.run(false)).toBe(true);
    expect(rules()).toEqual(RULES);
    expect(shown().isOpen).toBe(false);
    expect(reports()).toEqual([{ type: 'audited', verdict: ALL, text: SAID, isTruncated: false }]);
    expect(session.state).toMatchObject({ isOpen: false, isShown: true });
    expect(dependencies.audit).toHaveBeenCalledWith(expect.anything(), { language: 'zh-CN', forced: false });
  });

  test('that reads the same is not audited again, nor reported', async () => {
    const { session, dependencies, reports } = start();
    await session.run(false);
    expect(await session.run(false)).toBe(false);
    expect(dependencies.audit).toHaveBeenCalledTimes(1);
    expect(reports()).toHaveLength(1);
  });

  test.each<[string, () => void]>([
    ['title', () => document.querySelector('title')?.replaceChildren('平潭综合实验区2021年政府信息公开工作年度报告')],
    [
      'name in its head',
      () => document.head.insertAdjacentHTML('beforeend', '<meta name="ArticleTitle" content="年报">'),
    ],
    ['file', () => document.body.insertAdjacentHTML('beforeend', '<embed src="report.pdf" width="600" height="800">')],
    ['picture', () => document.body.insertAdjacentHTML('beforeend', '<img src="table.png" width="600" height="800">')],
  ])('that has another %s beside the same text is', async (_, change) => {
    const { session, dependencies } = start();
    await session.run(false);
    change();
    await session.run(false);
    expect(dependencies.audit).toHaveBeenCalledTimes(2);
  });

  test('that changed is, and that it changed is said', async () => {
    const { session, dependencies, shown } = start();
    await session.run(false);
    openSample((html) => html.replace('平潭', '平壇'));
    (document.querySelector('p') as Element).append('又一段。');
    expect(await session.run(false)).toBe(true);
    expect(dependencies.audit).toHaveBeenCalledTimes(2);
    expect(shown().announcement).toContain('页面内容有变化');
  });

  test('that became another page is taken off the screen, and its count off the toolbar', async () => {
    const { session, isShown, reports } = start();
    await session.run(false);
    openNews();
    await session.run(false);
    expect(isShown()).toBe(false);
    expect(document.querySelector('gongkai-lens')).toBeNull();
    expect(reports().at(-1)).toMatchObject({ verdict: NONE, text: '未核查：未识别为年度报告' });
    expect(session.state).toMatchObject({ isShown: false });
  });
});

test('a page that goes beyond the limits of reading is reported to do so', async () => {
  openNews();
  document.body.append('长文'.repeat(600_000));
  const { session, reports } = start();
  await session.run(false);
  const notChecked = ['none', 'truncated'].map((why) => ({ what: 'page', why }));
  expect(reports()).toEqual([
    expect.objectContaining({
      verdict: expect.objectContaining({ state: 'notAudited', notChecked }),
      isTruncated: true,
    }),
  ]);
  expect(session.state?.audit.page.truncated).toBe(true);
});

describe('a page that is none', () => {
  test('is left alone', async () => {
    openNews();
    const { session, isShown, reports } = start();
    await session.run(false);
    expect(isShown()).toBe(false);
    const text = '未核查：未识别为年度报告';
    expect(reports()).toEqual([{ type: 'audited', verdict: NONE, text, isTruncated: false }]);
  });

  test('is read as one where somebody asks, then and whenever it changes, but not the page after it', async () => {
    openNews();
    const { session, dependencies, isShown } = start();
    await session.run(true);
    expect(isShown()).toBe(true);
    document.body.append('后日晴。');
    await session.run(false);
    expect(dependencies.audit).toHaveBeenLastCalledWith(expect.anything(), { language: 'zh-CN', forced: true });
    history.pushState(null, '', '/news/2');
    document.body.append('大后日雨。');
    await session.run(false);
    expect(dependencies.audit).toHaveBeenLastCalledWith(expect.anything(), { language: 'zh-CN', forced: false });
    expect(isShown()).toBe(false);
  });
});

describe('an audit that comes late', () => {
  /** An auditor whose answers the test gives. */
  function held() {
    const waiting: ((result: AuditResult) => void)[] = [];
    const auditor = vi.fn(() => new Promise<AuditResult>((resolve) => waiting.push(resolve)));
    const asked = (times: number): Promise<void> => eventually(() => expect(auditor).toHaveBeenCalledTimes(times));
    return { auditor, waiting, asked };
  }
  const result = (): Promise<AuditResult> => {
    const [[page, request] = []] = bench.dependencies.audit.mock.calls;
    return auditAlone(page as never, request as never);
  };

  test('after the panel was closed shows nothing', async () => {
    const { auditor, waiting, asked } = held();
    const { session, isShown } = start({}, auditor);
    const run = session.run(false);
    await asked(1);
    session.close();
    waiting[0]?.(await result());
    await run;
    expect(isShown()).toBe(false);
    expect(document.querySelector('gongkai-lens')).toBeNull();
  });

  test('is waited for by the next look, which then reads the page as it is', async () => {
    const { auditor, waiting, asked } = held();
    const { session, reports } = start({}, auditor);
    const first = session.run(false);
    await asked(1);
    openNews();
    const second = session.run(false);
    waiting[0]?.(await result());
    await first;
    await asked(2);
    const [page, request] = bench.dependencies.audit.mock.calls[1] ?? [];
    waiting[1]?.(await auditAlone(page as never, request as never));
    await second;
    expect(reports().map(({ verdict }) => verdict.state === 'notAudited')).toEqual([false, true]);
  });

  test('or never at all is an error to whoever asked, and the next look is free', async () => {
    const auditor = vi.fn(auditAlone).mockRejectedValueOnce(new Error('stopped'));
    const { session } = start({}, auditor);
    await expect(session.run(false)).rejects.toThrow('stopped');
    expect(session.state).toBeNull();
    expect(await session.run(false)).toBe(true);
  });
});

describe('the panel', () => {
  test('is open where it was open on this site, and what is done with it is remembered', async () => {
    const { session, shown, dependencies } = start({ isOpen: true });
    await session.run(false);
    expect(shown().isOpen).toBe(true);
    session.toggle();
    expect(shown().isOpen).toBe(false);
    await session.toggle();
    expect(shown().isOpen).toBe(true);
    expect(dependencies.remember.mock.calls).toEqual([[false], [true]]);
  });

  test('once closed is opened again with all it showed, read anew', async () => {
    const { session, isShown, shown, dependencies } = start();
    await session.run(false);
    session.close();
    expect(isShown()).toBe(false);
    expect(document.querySelector('gongkai-lens')).toBeNull();
    await session.open();
    expect(shown().isOpen).toBe(true);
    expect(rules()).toEqual(RULES);
    expect(dependencies.audit).toHaveBeenCalledTimes(1);
  });

  test('gives the focus back to what of the page had it', async () => {
    const field = document.createElement('input');
    document.body.prepend(field);
    const { session } = start();
    await session.run(false);
    field.focus();
    await session.open();
    field.blur();
    session.close();
    expect(document.activeElement).toBe(field);
  });

  test('opens for the next finding and the one before', async () => {
    const { session, shown } = start();
    await session.run(false);
    await session.step(1);
    expect(shown()).toMatchObject({ isOpen: true, current: 0 });
    await session.step(-1);
    expect(shown().current).toBe(2);
  });
});

describe('settings that were changed', () => {
  test('show fewer findings, and the verdict stays that of all, without another audit', async () => {
    const { session, dependencies, reports, shown } = start();
    await session.run(false);
    await session.adapt({ language: 'zh-CN', severity: 'error' });
    expect(rules()).toEqual(['totals.column']);
    expect(shown().hidden).toBe(2);
    expect(reports().at(-1)).toMatchObject({ verdict: ALL });
    expect(dependencies.audit).toHaveBeenCalledTimes(1);
  });

  test('of the language have the page audited in it', async () => {
    const { session, dependencies, shown } = start();
    await session.run(false);
    await session.adapt({ language: 'en', severity: 'notice' });
    expect(dependencies.audit).toHaveBeenLastCalledWith(expect.anything(), { language: 'en', forced: false });
    expect(shown().language).toBe('en');
  });

  test('wait for a page that shows nothing', async () => {
    openNews();
    const { session, dependencies } = start();
    await session.run(false);
    await session.adapt({ language: 'en', severity: 'notice' });
    expect(dependencies.audit).toHaveBeenCalledTimes(1);
  });
});

test('a page that is come back to reports what it came to once more, whatever the settings of now hide', async () => {
  const { session, reports, dependencies } = start();
  await session.run(false);
  await session.resume({ language: 'zh-CN', severity: 'notice' });
  expect(reports().at(-1)).toEqual(reports()[0]);
  await session.resume({ language: 'zh-CN', severity: 'error' });
  expect(reports().at(-1)).toEqual(reports()[0]);
  session.close();
  await session.resume({ language: 'zh-CN', severity: 'error' });
  expect(reports().at(-1)).toEqual(reports()[0]);
  expect(reports()).toHaveLength(4);
  expect(dependencies.audit).toHaveBeenCalledTimes(1);
});

describe('a dismissal', () => {
  test('is kept for this page with its reason, and the page is audited by it', async () => {
    const { session, dependencies, shown } = start({ isOpen: true });
    await session.run(false);
    const [finding] = shown().audit.findings;
    shown().onDismiss(finding as never, '已电话核实');
    await eventually(() => expect(dependencies.audit).toHaveBeenCalledTimes(2));
    expect(dependencies.keep).toHaveBeenCalledWith({
      type: 'dismiss',
      language: 'zh-CN',
      dismissal: expect.objectContaining({ subject: location.href, rule: 'totals.column', reason: '已电话核实' }),
    });
  });

  test('that could not be kept says why, and the finding is as it was', async () => {
    const { session, dependencies, shown } = start({ isOpen: true });
    dependencies.keep.mockResolvedValue({ why: '磁盘已满。', isElsewhere: false });
    await session.run(false);
    shown().onReinstate(shown().audit.findings[0] as never);
    await eventually(() => expect(shown().notice).toBe('磁盘已满。'));
    expect(dependencies.audit).toHaveBeenCalledTimes(1);
  });

  test('that another window made first is told, and that one is shown', async () => {
    const { session, dependencies, shown } = start({ isOpen: true });
    dependencies.keep.mockResolvedValue({ why: '另一窗口已标记。', isElsewhere: true });
    await session.run(false);
    shown().onDismiss(shown().audit.findings[0] as never, '已电话核实');
    await eventually(() => expect(shown().notice).toBe('另一窗口已标记。'));
    expect(dependencies.audit).toHaveBeenCalledTimes(2);
  });
});
