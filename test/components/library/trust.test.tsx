// @vitest-environment window
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../../components/library/App';
import { hashOf, type Route } from '../../../components/library/route';
import type { Services } from '../../../components/library/services';
import { summaryOf } from '../../../lib/check/summary';
import { keyOf, type Store } from '../../../lib/library';
import { LANGUAGES, type Language } from '../../../lib/locales';
import { LIBRARY_WORDS } from '../../../lib/locales/library-page';
import { dateOf } from '../../../lib/locales/time';
import { applyDismissals, dismissalOf } from '../../../lib/model/dismissals';
import type { AuditDocument } from '../../../lib/model/schema';
import { broken, sample } from '../../export/sample';
import { linesOf } from '../../library/audits';
import { freshStore } from '../../library/open';
import { NO_QUEUE } from './no-queue';

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} });
});
afterEach(() => render(null, document.body));

let store: Store;
let services: Services;
beforeEach(async () => {
  store = await freshStore();
  services = servicesOf(store);
});

/** The library's services over a store, as the page has them. */
function servicesOf(of: Store): Services {
  const known: Partial<Services> = {
    entries: async () => (await of.list({ limit: 1e6 })).entries,
    document: async (key) => {
      const kept = await of.get(key);
      return kept && applyDismissals(kept.document, await of.dismissals.of(kept.document)).document;
    },
    summary: async (document) => {
      const evidence = await of.previousOf(document);
      return summaryOf(document, evidence?.document, evidence?.doubt);
    },
    versions: (key) => of.versions(key),
    proposed: () => of.dismissals.proposed(),
    settle: (items, isAccepted) => of.dismissals.settleProposed(items, isAccepted),
    distrust: (key, isDistrusted) => of.distrust(key, isDistrusted),
    finishImport: (onBegin) => of.finishImport(onBegin),
    queue: NO_QUEUE,
  };
  return known as Services;
}

function show(route: Route, language: Language = 'en'): void {
  location.hash = hashOf(route);
  render(<App services={services} language={language} />, document.body);
}

const said = (): string => document.body.textContent ?? '';
const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
async function press(name: string): Promise<void> {
  await expect.poll(() => button(name)?.disabled).toBe(false);
  button(name).click();
}

/** A report of which the rules across years may speak. */
function report(year: number, cells: Record<string, number> = {}): AuditDocument {
  const document = sample({ year, cells });
  const count = { rule: 'years.carryOver', passed: 0, failed: 0, incomplete: 0, notApplicable: 1 };
  return { ...document, checks: [...document.checks, count] };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { trust, ...words } = LIBRARY_WORDS[language];

  test('an audit says where it came from, in the list and in its report', async () => {
    await store.importAll(linesOf([sample()]), { from: 'colleague.jsonl' });
    await store.save(sample({ year: 2018 }));
    show({ screen: 'list' }, language);
    await expect.poll(() => document.querySelectorAll('.entries .tag')).toHaveLength(1);
    const tag = document.querySelector<HTMLElement>('.entries .tag')!;
    expect(tag.textContent).toBe(trust.tags.import);
    expect(tag.title).toContain('colleague.jsonl');
    render(null, document.body);
    show({ screen: 'report', key: keyOf(sample()) }, language);
    await expect.poll(said).toContain(trust.origins.import.replace('{from}', 'colleague.jsonl'));
  });

  test('a time that cannot be, and a version that another window overtook, are said to be so', async () => {
    const state = (value: number, capturedAt: string) =>
      sample({ cells: { 'remedies review total': value }, textSha256: String(value).repeat(64), capturedAt });
    await store.save(state(1, '2026-05-01T00:00:00Z'));
    await store.save(state(2, '2026-02-01T00:00:00Z'));
    await store.save(state(3, '2999-01-01T00:00:00Z'));
    show({ screen: 'report', key: keyOf(sample()) }, language);
    await expect.poll(said).toContain(trust.overtakenVersion(dateOf('2026-02-01T00:00:00Z')));
    expect(said()).toContain(trust.clampedVersion('2999-01-01T00:00:00Z'));
    expect(document.querySelectorAll('.history > ol > li')).toHaveLength(3);
  });

  test('dismissals of an import wait, and are accepted or rejected one by one', async () => {
    const audit = broken();
    const [first] = audit.findings;
    await store.save(audit);
    const lines = [
      dismissalOf(audit, first!, '已电话核实', '2026-02-01'),
      { ...dismissalOf(audit, first!, '不知何物', '2026-02-01'), place: '0'.repeat(16) },
    ];
    await store.importAll(lines.map((dismissal) => JSON.stringify({ dismissal })).join('\n'));
    show({ screen: 'report', key: keyOf(audit) }, language);
    await expect.poll(said).toContain(trust.proposed(2));
    expect(said()).toContain(trust.noFinding);
    expect(document.querySelectorAll('.finding.dismissed')).toHaveLength(0);
    const own = [...document.querySelectorAll('.proposed li')].find((item) =>
      item.textContent!.includes('已电话核实'),
    )!;
    expect(own.textContent).not.toContain(trust.noFinding);
    own.querySelector('button')!.click();
    await expect.poll(() => document.querySelectorAll('.finding.dismissed')).toHaveLength(1);
    await expect.poll(said).toContain(trust.proposed(1));
    expect(said()).toContain(trust.settled.accepted(1));
    await press(trust.reject);
    await expect.poll(() => document.querySelector('.proposed')).toBeNull();
    expect(await store.dismissals.proposed()).toEqual([]);
    expect(await store.dismissals.count()).toBe(1);
  });

  test('what became of a file is told: bad lines, times still to come, marks that wait', async () => {
    const file = new File(
      [
        `no audit\n${JSON.stringify(sample({ capturedAt: '2999-01-01T00:00:00Z' }))}\n`,
        JSON.stringify({ dismissal: dismissalOf(broken(), broken().findings[0]!, 'x', '2026-02-01') }),
      ],
      'mixed.jsonl',
    );
    services.importFile = async (of, options) => store.importAll(await of.text(), { from: of.name, ...options });
    show({ screen: 'list' }, language);
    await choose(file);
    await expect.poll(said).toContain(`mixed.jsonl · ${words.imported(2, 0, 1)}`);
    for (const line of [trust.clamped(1), '2999-01-01T00:00:00Z', trust.proposedIn(1), trust.proposed(1)])
      await expect.poll(said).toContain(line);
  });
});

async function choose(...files: File[]): Promise<void> {
  await expect.poll(() => document.querySelector('input[type=file]')).not.toBeNull();
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const EN = LIBRARY_WORDS.en.trust;

test('an audit set aside as evidence says so, and what rested on it is judged anew, there and back', async () => {
  const earlier = report(2021);
  const later = report(2022, { 'applications carriedIn naturalPerson': 4, 'applications carriedIn total': 4 });
  await store.save(earlier);
  await store.save(later);
  const rules = async () => (await store.get(keyOf(later)))!.document.findings.map(({ rule }) => rule);
  expect(await rules()).toEqual(['years.carryOver']);
  show({ screen: 'report', key: keyOf(earlier) });
  await press(EN.distrust);
  await expect.poll(said).toContain(EN.distrusted);
  await expect.poll(said).toContain(EN.rechecked);
  expect(await rules()).toEqual([]);
  render(null, document.body);
  show({ screen: 'list' });
  await expect.poll(() => document.querySelector('.entries .tag')?.textContent).toBe(EN.tags.distrusted);
  render(null, document.body);
  show({ screen: 'report', key: keyOf(earlier) });
  await press(EN.trust);
  await expect.poll(() => button(EN.distrust)).toBeDefined();
  expect(await rules()).toEqual(['years.carryOver']);
});

test('the list names the reports that waiting marks are for, and all are accepted at once', async () => {
  const audit = broken();
  await store.save(audit);
  const marks = Array.from({ length: 30 }, (_, n) => ({
    ...dismissalOf(audit, audit.findings[0]!, `reason ${n}`, '2026-02-01'),
    place: String(n).padStart(16, '0'),
  }));
  marks.push({ ...marks[0]!, subject: 'https://elsewhere/' });
  await store.importAll(marks.map((dismissal) => JSON.stringify({ dismissal })).join('\n'));
  show({ screen: 'list' });
  await expect.poll(said).toContain(EN.proposed(31));
  expect(document.querySelectorAll('.proposed li')).toHaveLength(21);
  expect(document.querySelector('.proposed a')!.textContent).toContain(audit.report!.issuer);
  await press(EN.acceptAll);
  await expect.poll(said).toContain(EN.settled.accepted(31));
  expect(await store.dismissals.count()).toBe(31);
});

test('an import shows how far it is, goes on on other screens, and stops when it is told to', async () => {
  let told: Parameters<Services['importFile']>[1] | undefined;
  services.importFile = (_, options) =>
    new Promise((resolve) => {
      told = options;
      options.signal.addEventListener('abort', () =>
        resolve({
          ...{ added: 50, known: 0, bad: [], badTotal: 0, clamped: [], clampedTotal: 0 },
          ...{ proposed: 0, stopped: null, cancelled: true },
        }),
      );
    });
  const finished = vi.fn(async () => false);
  services.finishImport = finished;
  show({ screen: 'list' });
  await choose(new File([''], 'large.jsonl'), new File([''], 'never.jsonl'));
  await expect.poll(() => told).toBeDefined();
  told!.onProgress(1500, 0.25);
  await expect.poll(said).toContain('Importing “large.jsonl”: 1500 records read');
  expect(document.querySelector('progress')!.value).toBe(0.25);
  expect(button('Import files').disabled).toBe(true);
  location.hash = hashOf({ screen: 'years', issuer: null });
  await expect.poll(() => document.querySelector('progress')).toBeNull();
  location.hash = hashOf({ screen: 'list' });
  await expect.poll(said).toContain('1500 records read');
  const before = finished.mock.calls.length;
  await press(EN.stop);
  await expect.poll(said).toContain(EN.importCancelled);
  // What is said across years of what came is judged now.
  await expect.poll(() => finished.mock.calls.length).toBe(before + 1);
  expect(said()).toContain('50 added');
  expect(said()).not.toContain('never.jsonl');
});

test('what an import that broke off left to do is done when the library is opened, and then shown', async () => {
  await store.save(sample());
  let finish = (_: boolean) => {};
  let begin = () => {};
  services.finishImport = (onBegin) => {
    begin = onBegin;
    return new Promise((resolve) => (finish = resolve));
  };
  show({ screen: 'list' });
  await expect.poll(() => document.querySelectorAll('.entries tbody a').length).toBeGreaterThan(0);
  expect(said()).not.toContain('2018');
  expect(said()).not.toContain(EN.finishing);
  begin();
  await expect.poll(said).toContain(EN.finishing);
  await store.save(sample({ year: 2018 }));
  finish(true);
  await expect.poll(said).toContain('2018');
  expect(said()).not.toContain(EN.finishing);
});
