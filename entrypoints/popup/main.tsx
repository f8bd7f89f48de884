import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup, type PopupState, type ScriptTarget } from '../../components/popup/Popup';
import { POPUP_WORDS } from '../../components/popup/words';
import { auditDocument } from '../../lib/audit/schema';
import { type ExportFormat, fileName, sentencesFor } from '../../lib/export';
import type { Message } from '../../lib/messages';
import { type Language, nearestLanguage } from '../../lib/sentences';
import { readSettings } from '../../lib/settings';

/** How long a page may take to answer before it counts as not read. */
const PATIENCE = 10_000;

const tell = (tabId: number, message: Message): Promise<unknown> => browser.tabs.sendMessage(tabId, message, { frameId: 0 });

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** What the lens says of a tab, injecting it first: the popup was opened by the user, so activeTab is granted. */
async function ask(tabId: number, message: Message): Promise<PopupState> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/lens.js'] });
  } catch {
    return { phase: 'noAccess' };
  }
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE));
    const state = (await Promise.race([tell(tabId, message), late])) as { audit?: unknown } | null;
    return { phase: 'ready', audit: auditDocument.parse(state?.audit) };
  } catch {
    return { phase: 'failed' };
  }
}

function download(content: string | Uint8Array, mime: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function App({ language, tabId }: { language: Language; tabId: number | null }) {
  const words = POPUP_WORDS[language];
  const [state, setState] = useState<PopupState>({ phase: tabId === null ? 'noAccess' : 'loading' });
  const [target, setTarget] = useState<ScriptTarget>('original');
  const [status, setStatus] = useState('');
  useEffect(() => {
    if (tabId !== null) ask(tabId, { type: 'state' }).then(setState);
  }, [tabId]);
  const audit = state.phase === 'ready' ? state.audit : null;

  const convert = async (chosen: ScriptTarget): Promise<void> => {
    if (tabId === null) return;
    setTarget(chosen);
    try {
      const reply = (await browser.runtime.sendMessage({ type: 'convertTab', tabId, target: chosen } satisfies Message)) as { changed: number };
      setStatus(chosen === 'original' ? words.restored : words.converted(reply.changed));
    } catch {
      setStatus(words.cannotConvert);
    }
  };
  const exportAs = async (format: ExportFormat): Promise<void> => {
    if (!audit) return;
    download(await format.write([audit], sentencesFor(language)), format.mime, fileName(audit, format.extension));
  };
  const save = async (): Promise<void> => {
    if (!audit) return;
    try {
      const { openStore } = await import('../../lib/store');
      const store = await openStore();
      await store.save(audit);
      setStatus(words.saved);
    } catch {
      setStatus(words.cannotSave);
    }
  };
  const leave = (page: Parameters<typeof browser.runtime.getURL>[0]): void => {
    browser.tabs.create({ url: browser.runtime.getURL(page) }).then(() => window.close());
  };
  return (
    <Popup
      state={state}
      language={language}
      target={target}
      status={status}
      onAuditAnyway={() => tabId !== null && ask(tabId, { type: 'auditAnyway' }).then(setState)}
      onOpenPanel={() => tabId !== null && tell(tabId, { type: 'open' }).then(() => window.close())}
      onConvert={convert}
      onExport={exportAs}
      onSave={save}
      onLibrary={() => leave('/library.html')}
      onOptions={() => leave('/options.html')}
    />
  );
}

const { settings } = await browser.storage.local.get('settings');
const chosen = readSettings(settings).language;
const language = chosen === 'auto' ? nearestLanguage(browser.i18n.getUILanguage()) : chosen;
document.documentElement.lang = language;
document.title = POPUP_WORDS[language].title;
render(<App language={language} tabId={await activeTab()} />, document.getElementById('root') as HTMLElement);
