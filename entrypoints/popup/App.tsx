import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup';
import type { Kept, PopupState, ScriptTarget } from '../../components/popup/state';
import { sayTaken } from '../../components/popup/words';
import { saveFile } from '../../components/shared/save-file';
import type { Command } from '../../lib/commands';
import type { ExportFormat } from '../../lib/export';
import type { FormatDescription } from '../../lib/export/formats';
import type { Language } from '../../lib/locales/languages';
import type { PopupWords } from '../../lib/locales/popup';
import type { AuditDocument } from '../../lib/model/schema';
import type { Target } from '../../lib/script/types';
import { documentPage } from '../shared/document-page';
import { tellLens } from '../shared/lens';
import { ask, type Tab } from '../shared/page-state';
import { hasSidePanel, openSidePanel } from '../shared/side-panel';
import { keep, keptOf } from './library';
import { convert, linkedReports, shownIn } from './page';
import { useSiteScript } from './site-script';

interface Props {
  language: Language;
  words: PopupWords;
  tab: Tab | null;
}

/** The popup for one tab: queries its page, and performs the actions of the buttons. */
export function App({ language, words, tab }: Props) {
  const [state, setState] = useState<PopupState>({ phase: 'loading' });
  const [target, setTarget] = useState<ScriptTarget>('original');
  const [history, setHistory] = useState<Kept[]>([]);
  const [status, setStatus] = useState('');
  const [taken, setTaken] = useState<string | null>(null);
  const [linked, setLinked] = useState(0);
  const always = useSiteScript(tab);
  const isChosen = useRef(false);
  const audit = state.phase === 'ready' ? state.audit : null;

  const read = (message: Command, isImpatient = false): void => {
    setState({ phase: 'loading' });
    void ask(tab, message, isImpatient).then(async (answer) => {
      setTaken(answer.phase === 'ready' ? await sayTaken(answer.audit, language).catch(() => null) : null);
      setState(answer);
      if (tab && answer.phase === 'ready' && !answer.audit.report) void linkedReports(tab).then(setLinked);
    });
  };
  const remember = (): void => void (tab && keptOf(tab.url).then(setHistory));
  useEffect(() => {
    read({ type: 'state' });
    remember();
    if (!tab) return;
    void shownIn(tab).then(({ target: shown, contested }) => {
      // The user may have chosen a script before the page answered.
      if (isChosen.current) return;
      setTarget(shown);
      if (contested > 0) setStatus(words.contested(contested));
    });
  }, []);

  const change = async (chosen: ScriptTarget): Promise<void> => {
    if (!tab) return;
    const before = target;
    isChosen.current = true;
    setTarget(chosen);
    setStatus(words.converting);
    try {
      const { changed, isChinese } = await convert(tab, chosen);
      if (!isChinese) setTarget('original');
      setStatus(!isChinese ? words.notChinese : chosen === 'original' ? words.restored : words.converted(changed));
    } catch {
      setTarget(before);
      setStatus(words.cannotConvert);
    }
  };
  const changeAlways = async (chosen: Target | null): Promise<void> => {
    try {
      await always?.set(chosen);
      setStatus(chosen ? words.remembered : words.forgotten);
    } catch {
      setStatus(words.cannotRemember);
    }
  };
  /** Returns the audit, or a copy with its quotations in the script in which the page is shown. */
  const inScript = async (document: AuditDocument, asShown: boolean): Promise<AuditDocument> => {
    if (!asShown || target === 'original') return document;
    const [{ convertDocument }, { loadConverter }] = await Promise.all([
      import('../../lib/export'),
      import('../shared/converter'),
    ]);
    return convertDocument(document, await loadConverter(target));
  };
  const copy = async (asShown: boolean): Promise<void> => {
    if (!audit) return;
    try {
      const { copyTables } = await import('../../lib/export');
      const tables = copyTables(await inScript(audit, asShown));
      if (!tables) throw new Error('There are no tables');
      const blob = (text: string, type: string): Blob => new Blob([text], { type });
      const { text, html } = tables;
      const item = { 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') };
      await navigator.clipboard.write([new ClipboardItem(item)]);
      setStatus(words.copied);
    } catch {
      setStatus(words.cannotCopy);
    }
  };
  const exportAs = async (id: FormatDescription['id'], asShown: boolean): Promise<void> => {
    if (!audit) return;
    try {
      const { EXPORTS, fileName, sentencesFor } = await import('../../lib/export');
      const format = EXPORTS.find((each) => each.id === id) as ExportFormat;
      const name = fileName(audit, format.extension);
      saveFile(name, format.mime, [await format.write([await inScript(audit, asShown)], sentencesFor(language))]);
      setStatus(words.exported(name));
    } catch {
      setStatus(words.cannotExport);
    }
  };
  const save = async (): Promise<void> => {
    if (!audit) return;
    try {
      await keep(audit);
      setStatus(words.saved);
      remember();
    } catch (error) {
      const { sayError } = await import('../../lib/locales/faults');
      setStatus(words.cannotSave + sayError(error, language));
    }
  };
  const open = async (url: string): Promise<void> => {
    await browser.tabs.create({ url });
    window.close();
  };
  const leave = (page: '/library.html' | '/options.html', hash = ''): Promise<void> =>
    open(browser.runtime.getURL(page) + hash);
  return (
    <Popup
      state={state}
      taken={taken}
      language={language}
      words={words}
      target={target}
      always={always}
      history={history}
      status={status}
      linked={linked}
      onTask={() => tab && leave('/library.html', `#/tasks/${tab.id}`)}
      onAuditAnyway={() => read({ type: 'auditAnyway' })}
      onAgain={() => read({ type: 'state' }, true)}
      onOpenPanel={() => tab && tellLens(tab.id, { type: 'open' }).then(() => window.close())}
      onDocument={(files, page) => open(documentPage(files, page))}
      onConvert={change}
      onAlways={changeAlways}
      onExport={exportAs}
      onCopy={copy}
      onSave={save}
      onKept={(key) => leave('/library.html', `#/report/${encodeURIComponent(key)}`)}
      onLibrary={() => leave('/library.html')}
      onOptions={() => leave('/options.html')}
      onSidePanel={tab && hasSidePanel() ? () => openSidePanel(tab.windowId).then(() => window.close()) : null}
    />
  );
}
