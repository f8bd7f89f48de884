// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { MOST_HELD } from '../../../components/library/export-documents';
import { SelectionBar } from '../../../components/library/SelectionBar';
import type { Services } from '../../../components/library/services';
import type { ExportFormat } from '../../../lib/export';
import type { Entry } from '../../../lib/library';
import { LIBRARY_WORDS } from '../../../lib/locales/library-page';
import type { AuditDocument } from '../../../lib/model/schema';
import { sample } from '../../export/sample';

const words = LIBRARY_WORDS['zh-CN'];
const saved = vi.fn((_: Blob) => 'blob:x');
beforeAll(() => {
  Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => {} });
});
beforeEach(() => saved.mockClear());
afterEach(() => render(null, document.body));

const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, at) => ({ key: `${at}`, lastSeen: '2026-01-01T00:00:00Z' }) as Entry);

function show(count: number, document: Services['document']): void {
  const services = { document } as Services;
  render(<SelectionBar chosen={entries(count)} services={services} onRemoved={() => {}} />, globalThis.document.body);
}

const said = (): string => document.body.textContent ?? '';
const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);

function choose(format: ExportFormat['id']): void {
  const select = document.querySelector('select')!;
  select.value = format;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('an export of chosen audits says how far it is, and is saved at its end', async () => {
  const waiting: ((document: AuditDocument) => void)[] = [];
  show(3, () => new Promise((resolve) => waiting.push(resolve)));
  button(words.export)!.click();
  await expect.poll(said).toContain(words.trust.exportingSome(0, 3));
  waiting[0]!(sample());
  await expect.poll(said).toContain(words.trust.exportingSome(1, 3));
  expect(document.querySelector('progress')!.value).toBe(1);
  waiting[1]!(sample({ year: 2018 }));
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]!(sample({ year: 2017 }));
  await expect.poll(said).toContain(words.exported(3));
  expect(saved).toHaveBeenCalledOnce();
  expect(document.querySelector('progress')).toBeNull();
});

test.each(['xlsx', 'csv'] as const)(
  'an export to %s that is stopped reads no more and saves nothing',
  async (format) => {
    let asked = 0;
    const waiting: ((document: AuditDocument) => void)[] = [];
    show(3, () => {
      asked++;
      return new Promise((resolve) => waiting.push(resolve));
    });
    choose(format);
    await expect.poll(() => document.querySelector('select')!.value).toBe(format);
    button(words.export)!.click();
    await expect.poll(() => waiting.length).toBe(1);
    button(words.trust.stop)!.click();
    waiting[0]!(sample());
    await expect.poll(said).toContain(words.trust.exportCancelled);
    expect(asked).toBe(1);
    expect(saved).not.toHaveBeenCalled();
  },
);

test('more audits than memory holds go into formats that are written piece by piece alone', async () => {
  show(MOST_HELD + 1, async () => null);
  expect(button(words.export)!.disabled).toBe(true);
  expect(said()).toContain(words.trust.tooManyHeld(MOST_HELD));
  choose('csv');
  await expect.poll(() => button(words.export)!.disabled).toBe(false);
  expect(said()).not.toContain(words.trust.tooManyHeld(MOST_HELD));
  choose('html');
  await expect.poll(() => button(words.export)!.disabled).toBe(true);
  show(MOST_HELD, async () => null);
  expect(button(words.export)!.disabled).toBe(false);
});
