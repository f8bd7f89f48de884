// @vitest-environment window

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { App } from '../../../components/document/App';
import type { DocumentServices, OpenedFile } from '../../../components/document/services';
import { textIndexOf } from '../../../components/document/text-index';
import type { Page } from '../../../lib/document/page';
import { PageWriter } from '../../../lib/document/page-writer';
import { Unreadable } from '../../../lib/document/unreadable';
import { sayUnreadable } from '../../../lib/locales/unreadable';
import type { AuditDocument } from '../../../lib/model/schema';
import { withVerdict } from '../../../lib/model/verdict';
import { FAILED, sample } from '../../export/sample';

afterEach(() => render(null, document.body));
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
});

const page = (): Page => new PageWriter().finish({ url: null, title: '年报', mediaType: 'text/html' });
const opened = (): OpenedFile => ({ name: '年报', address: null, page: page(), parts: [] });
const audited = (): AuditDocument =>
  withVerdict({ ...sample(), findings: [FAILED, { ...FAILED, severity: 'notice' }] });

/** Services that open anything but what is called broken, and keep what they are asked. */
function servicesWith(changed: Partial<DocumentServices> = {}): DocumentServices & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    settings: { language: 'zh-CN', severity: 'notice' },
    panelWidth: null,
    overlayStyle: '',
    isAllowed: async () => true,
    allow: async () => true,
    openAddresses: async () => opened(),
    openFile: async () => opened(),
    readFile: async ({ name }) => {
      asked.push(name);
      if (name.startsWith('broken')) throw new Unreadable('broken');
      return page();
    },
    audit: async (_, { isDraft }) => {
      asked.push(isDraft ? 'as a draft' : 'as published');
      return { audit: audited(), stale: [], kept: null, fault: null };
    },
    keep: async () => null,
    openOriginal: async (address) => void asked.push(`opened ${address}`),
    save: async (audits) => void asked.push(`saved ${audits.length}`),
    sayError: (error) => (error instanceof Unreadable ? sayUnreadable(error.reason, 'zh-CN') : String(error)),
    converterTo: () => Promise.reject(new Error('none')),
    ...changed,
  };
}

async function show(services: DocumentServices, wanted: string[] | null, files: File[] = []): Promise<void> {
  await act(async () => {
    const given = files.length ? Promise.resolve(files) : new Promise<File[]>(() => undefined);
    const shown = wanted && { files: wanted, page: null };
    const app = {
      services,
      wanted: shown,
      given,
      language: 'zh-CN' as const,
      name: '公开镜',
      onLibrary: () => undefined,
    };
    render(<App {...app} />, document.body);
  });
  // Whatever was asked for has been answered by then: nothing here waits for a clock.
  for (let i = 0; i < 200; i++) await act(async () => Promise.resolve());
}

const files = (count: number): File[] => Array.from({ length: count }, (_, i) => new File(['x'], `${i}.docx`));

test('forty files are audited as drafts, the others are said to be left, and nothing is saved unasked', async () => {
  const services = servicesWith();
  await show(services, null, files(43));
  expect(services.asked.filter((each) => each.endsWith('.docx'))).toHaveLength(40);
  expect(services.asked.filter((each) => each === 'as a draft')).toHaveLength(40);
  expect(services.asked).not.toContain('as published');
  expect(document.body.textContent).toContain('一次最多 40 份；另有 3 份未读取');
  expect(document.body.textContent).toContain('已核查 40 份，共 40 份');
  expect(services.asked.some((each) => each.startsWith('saved'))).toBe(false);
  const save = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('全部保存'));
  await act(async () => save?.click());
  expect(services.asked).toContain('saved 40');
});

test('what is to be corrected stands apart from what is to be looked at, and a file that is not read says why', async () => {
  await show(servicesWith(), null, [new File(['x'], 'a.docx'), new File(['x'], 'broken.pdf')]);
  const [first, second] = document.querySelectorAll('.check-list');
  expect([...(first?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent)).toEqual([
    '须改正（1）',
    '须核对（1）',
  ]);
  expect(second?.textContent).toContain('文件已损坏');
});

test('a document on a site that may not be read is asked for first; refused, it is said to be not audited', async () => {
  const openAddresses = vi.fn(async () => opened());
  await show(servicesWith({ isAllowed: async () => false, allow: async () => false, openAddresses }), [
    'https://www.mirror.example/a.pdf',
  ]);
  const allow = document.querySelector<HTMLButtonElement>('button.primary');
  expect(allow?.textContent).toBe('允许读取 www.mirror.example');
  await act(async () => allow?.click());
  await act(async () => Promise.resolve());
  expect(document.body.textContent).toContain('没有读取 www.mirror.example 的权限，未核查');
  expect(openAddresses).not.toHaveBeenCalled();
});

test.each([
  ['a file of this device', ['file:///home/a.pdf'], '请将文件拖到此处'],
  ['an address of the browser itself', ['chrome://settings'], '请将文件拖到此处'],
])('%s is not fetched, and files can be dropped', async (_, wanted, said) => {
  const openAddresses = vi.fn(async () => opened());
  await show(servicesWith({ openAddresses }), wanted);
  expect(document.body.textContent).toContain(said);
  expect(openAddresses).not.toHaveBeenCalled();
  expect(document.querySelector('input[type=file]')).not.toBeNull();
});

test('the drawn text is found by where it stands, whatever order it is drawn in', () => {
  const root = document.createElement('div');
  for (const [at, text] of [
    ['7', '二'],
    ['2', '一'],
    ['9', ''],
  ] as const) {
    const span = document.createElement('span');
    span.setAttribute('data-at', at);
    span.textContent = text;
    root.append(span);
  }
  const { nodes, starts } = textIndexOf(root);
  expect(starts).toEqual([2, 7]);
  expect(nodes.map(({ nodeValue }) => nodeValue)).toEqual(['一', '二']);
});
