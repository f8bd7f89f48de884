// @vitest-environment window
import { render } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { App as Library } from '../../../components/library/App';
import { Fault } from '../../../components/library/Notice';
import { hashOf } from '../../../components/library/route';
import type { Services } from '../../../components/library/services';
import { YearsLinks } from '../../../components/library/YearsLinks';
import { YearsTable } from '../../../components/library/YearsTable';
import { App as Options } from '../../../components/options/App';
import type { Change, OptionsServices } from '../../../components/options/services';
import { LanguageContext } from '../../../components/shared/language';
import { StoreError, type StoreFault, seriesOf } from '../../../lib/library';
import { LANGUAGES } from '../../../lib/locales';
import type { OwnWords } from '../../../lib/script/own-words';
import { DEFAULT_SETTINGS } from '../../../lib/settings';
import { eventually } from '../../eventually';
import { fiveYears } from '../../library/audits';
import { NO_QUEUE } from './no-queue';

afterEach(() => render(null, document.body));
beforeAll(() => {
  // Preact draws and runs effects in frames, which jsdom has only when it pretends to be visual.
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback));
});

const FAULTS: StoreFault[] = ['full', 'corrupt', 'newer', 'closed', 'unavailable'];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(FAULTS)('says what to do when the library is %s', (fault) => {
    render(
      <LanguageContext.Provider value={language}>
        <Fault error={new StoreError(fault)} />
      </LanguageContext.Provider>,
      document.body,
    );
    const alert = document.querySelector('[role=alert]')!;
    expect(alert.querySelector('strong')!.textContent).not.toBe('');
    expect(alert.textContent).toContain(fault);
  });

  it('marks a broken carry-over by sign and words, in the list and in the table', () => {
    const series = seriesOf(fiveYears());
    render(
      <LanguageContext.Provider value={language}>
        <YearsLinks links={series.links} years={series.years} />
        <YearsTable series={series} totalsOnly />
      </LanguageContext.Provider>,
      document.body,
    );
    const broken = [...document.querySelectorAll('.links > .broken')];
    expect(broken).toHaveLength(1);
    expect(broken[0]!.textContent).toMatch(/≠.*2023 → 2024/);
    const cells = [...document.querySelectorAll('td.broken')].map((cell) => cell.textContent);
    expect(cells).toHaveLength(2);
    expect(cells.join()).toMatch(/≠ 3.*2023.*≠ 1.*2024/);
  });
});

it('goes where the address says even if that changed while the library was being drawn', async () => {
  // A library that never answers: what counts is which screen is asked for.
  const never = () => new Promise(() => undefined);
  const silent = new Proxy({}, { get: (_, name) => (name === 'queue' ? NO_QUEUE : never) }) as Services;
  location.hash = '#/list';
  render(<Library services={silent} language="en" />, document.body);
  const before = document.querySelector('h1')?.textContent;
  location.hash = hashOf({ screen: 'years', issuer: null });
  await eventually(() => expect(document.querySelector('h1')?.textContent).not.toBe(before));
});

describe('the options', () => {
  /** Changes something from what it is, as the browser keeps it. */
  const changes = <T,>(first: T) => {
    let now = first;
    return vi.fn(async (work: Change<T>) => {
      now = { ...now, ...work(now) };
      return now;
    });
  };
  const WORDS: OwnWords = { words: [{ from: '信息', to: '資訊', target: 'hk' }], quotes: false };
  const services = (): OptionsServices => ({
    seesPdf: true,
    change: changes(DEFAULT_SETTINGS),
    watch: () => () => undefined,
    allow: vi.fn().mockResolvedValue(true),
    disallow: vi.fn().mockResolvedValue(undefined),
    remembered: vi.fn().mockResolvedValue({}),
    forget: vi.fn().mockResolvedValue(undefined),
    ownWords: vi.fn().mockResolvedValue(WORDS),
    changeOwnWords: changes(WORDS),
    commands: vi.fn().mockResolvedValue([{ name: 'audit', description: 'Audit this page', keys: 'Alt+G' }]),
    openShortcuts: null,
    openLibrary: vi.fn(),
    stored: vi.fn().mockResolvedValue({
      counts: { library: 2, dismissals: 0, tasks: 0, batch: 0, open: 1, scripts: 0, words: 1, settings: 0 },
      bytes: 3_145_728,
    }),
    clear: vi.fn().mockResolvedValue(undefined),
  });
  /** What was kept last. */
  const last = <T,>(change: (work: Change<T>) => Promise<T>): Promise<T> | undefined =>
    vi.mocked(change).mock.results.at(-1)?.value as Promise<T> | undefined;
  const show = (given: OptionsServices) =>
    render(<Options services={given} settings={DEFAULT_SETTINGS} browserLanguage="en" />, document.body);

  it('save each change as it is made, and say so', async () => {
    const given = services();
    show(given);
    document.querySelector<HTMLInputElement>('#automatic-false')!.click();
    await expect.poll(() => document.querySelector('[role=status]')!.textContent).toBe('Saved');
    expect(await last(given.change)).toEqual({ ...DEFAULT_SETTINGS, automatic: false });
    await expect.poll(() => document.body.textContent).toContain('Alt+G');
    await expect.poll(() => document.body.textContent).toContain('2 audits');
  });

  it('keep the words of a reader: added, replaced, taken from a file, removed', async () => {
    const given = services();
    show(given);
    const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
    const rows = (): (string | null)[][] =>
      [...document.querySelectorAll('#own-words tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent),
      );
    const write = (selector: string, text: string): void => {
      find<HTMLInputElement>(selector).value = text;
      find(selector).dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const add = async (from: string, to: string): Promise<void> => {
      write('#own-from', from);
      write('#own-to', to);
      await expect.poll(() => find<HTMLInputElement>('#own-to').value).toBe(to);
      find<HTMLFormElement>('form:has(#own-from)').requestSubmit();
    };
    await expect.poll(rows).toEqual([['信息', '資訊', '香港繁體']]);
    await add('发布', ' ');
    await expect.poll(() => find('#own-problem').textContent).toContain('Both sides are needed');
    expect(given.changeOwnWords).not.toHaveBeenCalled();
    await add('发布', '發布');
    await expect.poll(rows).toEqual([
      ['信息', '資訊', '香港繁體'],
      ['发布', '發布', '台灣正體'],
    ]);
    expect(find('#own-problem').textContent).toBe('');
    const file = new File(['发布\t公布\ttw\n?\n'], 'words.txt');
    Object.defineProperty(find('#own-file'), 'files', { value: [file], configurable: true });
    Object.defineProperty(find('#own-file'), 'value', { value: '', writable: true });
    find('#own-file').dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => find('p.said').textContent).toBe('Imported 1 word; 1 line was not understood');
    find<HTMLButtonElement>('button[aria-label="Remove 信息"]').click();
    await expect.poll(rows).toEqual([['发布', '公布', '台灣正體']]);
    find<HTMLInputElement>('#own-quotes').click();
    await expect.poll(() => find('p.said').textContent).toBe('Saved');
    expect(await last(given.changeOwnWords)).toEqual({
      words: [{ from: '发布', to: '公布', target: 'tw' }],
      quotes: true,
    });
  });

  it('say of each kind of thing how much is kept, and delete one kind alone', async () => {
    // jsdom knows no modal dialogs.
    HTMLDialogElement.prototype.close ??= function close() {
      this.dispatchEvent(new Event('close'));
    };
    const given = services();
    show(given);
    const button = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!;
    await expect.poll(() => button('Delete: Sites with the panel open').disabled).toBe(false);
    expect(button('Delete: Findings marked as reviewed').disabled).toBe(true);
    button('Delete: Sites with the panel open').click();
    await expect.poll(() => document.querySelector('dialog')?.textContent).toContain('cannot be undone');
    document.querySelector<HTMLButtonElement>('dialog .danger')!.click();
    expect(given.clear).toHaveBeenCalledWith(['open']);
    await expect.poll(() => document.querySelector('p.said')!.textContent).toBe('Deleted');
  });

  it('show what another window changed, and change from what it is now', async () => {
    let tell: Parameters<OptionsServices['watch']>[0] = () => undefined;
    const given: OptionsServices = {
      ...services(),
      watch: (onChange) => {
        tell = onChange;
        return () => undefined;
      },
    };
    show(given);
    await expect.poll(() => document.body.textContent).toContain('Alt+G');
    vi.mocked(given.ownWords).mockResolvedValue({ words: [], quotes: true });
    vi.mocked(given.remembered).mockResolvedValue({ 'www.other.gov.cn': 'tw' });
    tell({ ...DEFAULT_SETTINGS, severity: 'error', sites: ['www.other.example'] });
    await expect.poll(() => document.querySelector<HTMLSelectElement>('#severity')!.value).toBe('error');
    await expect.poll(() => document.querySelector('.sites code')?.textContent).toBe('www.other.example');
    await expect.poll(() => document.querySelector<HTMLInputElement>('#own-quotes')!.checked).toBe(true);
    expect(document.querySelector('#own-words')).toBeNull();
    await expect.poll(() => document.querySelector('#scripts code')?.textContent).toBe('www.other.gov.cn');
  });

  it('ask for a site and keep it, or say why not', async () => {
    const given = services();
    show(given);
    const enter = async (text: string) => {
      const input = document.querySelector<HTMLInputElement>('#site')!;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // What was typed is known with the next drawing, which is no task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    };
    await enter('no site');
    await expect.poll(() => document.querySelector('#site-problem')!.textContent).toContain('not the name');
    await enter('https://www.example.com/x');
    await expect.poll(async () => (await last(given.change))?.sites).toEqual(['www.example.com']);
    expect(given.allow).toHaveBeenCalledWith('www.example.com');
    document.querySelector<HTMLButtonElement>('.sites button')!.click();
    await expect.poll(async () => (await last(given.change))?.sites).toEqual([]);
    expect(given.disallow).toHaveBeenCalledWith('www.example.com');
  });
});
