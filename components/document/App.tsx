import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DOCUMENT_PAGE_WORDS } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { AuditResult } from '../../lib/messaging/messages';
import { decodedPart, urlOf } from '../../lib/text/address';
import { LanguageContext } from '../shared/language';
import { CheckList } from './CheckList';
import { Drafts } from './Drafts';
import { useDrafts } from './drafts';
import { Start } from './Start';
import type { DocumentServices, OpenedFile, Wanted } from './services';
import { Viewer } from './Viewer';

interface Props {
  services: DocumentServices;
  /** The addresses that the page was opened for; null if files are to be dropped. */
  wanted: Wanted | null;
  /** Files that another page of ours passed on. */
  given: Promise<File[]>;
  language: Language;
  name: string;
  onLibrary(): void;
}

interface Shown {
  file: OpenedFile;
  result: AuditResult;
  isDraft: boolean;
  forced: boolean;
}

/** What the page shows; `why` is the reason why a file is not shown. */
type View =
  | { at: 'start'; why?: ComponentChildren }
  | { at: 'reading'; name: string }
  | { at: 'drafts' }
  | { at: 'file'; shown: Shown }
  | { at: 'list'; shown: Shown };

/** The document page: a single file is drawn with its findings beside it, several are listed. */
export function App({ services, wanted, given, language, name, onLibrary }: Props) {
  const words = DOCUMENT_PAGE_WORDS[language];
  const [view, setView] = useState<View>({ at: 'start' });
  const { drafts, left, take } = useDrafts(services);
  const work = useRef(new AbortController());

  /** Opens and audits a file; if another is opened meanwhile, only the last is shown. */
  const open = async (
    called: string,
    opened: (signal: AbortSignal) => Promise<OpenedFile>,
    isDraft: boolean,
    again?: ComponentChildren,
  ): Promise<void> => {
    work.current.abort();
    const own = new AbortController();
    work.current = own;
    setView({ at: 'reading', name: called });
    try {
      const file = await opened(own.signal);
      const result = await services.audit(file.page, { isDraft, forced: false });
      if (own.signal.aborted) return closeAll(file);
      setView({ at: 'file', shown: { file, result, isDraft, forced: false } });
    } catch (error) {
      if (own.signal.aborted) return;
      const why = (
        <div class="notice warning" role="alert">
          <p>
            <strong>{fill(words.notAudited, { name: called })}</strong>
          </p>
          <p>{services.sayError(error)}</p>
          {again}
        </div>
      );
      setView({ at: 'start', why });
    }
  };
  const openFile = (file: File): Promise<void> => open(file.name, () => services.openFile(file), true);
  const openAddresses = (of: Wanted): Promise<void> =>
    open(
      nameOf(of.files[0] as string),
      (signal) => services.openAddresses(of, signal),
      false,
      <button type="button" onClick={() => void openAddresses(of)}>
        {words.again}
      </button>,
    );
  const takeFiles = (files: File[]): void => {
    take(files);
    if (files.length === 1) void openFile(files[0] as File);
    else setView({ at: 'drafts' });
  };
  const askFor = (of: Wanted): void => {
    const addresses = addressesOf(of);
    const host = [...new Set(addresses.map((each) => new URL(each).host))].join(' ');
    const refused = <p class="notice warning">{fill(words.refused, { host })}</p>;
    const allow = (): void =>
      void services
        .allow(addresses)
        .then((isAllowed) => (isAllowed ? openAddresses(of) : setView({ at: 'start', why: refused })));
    const why = (
      <div class="notice">
        <p>{fill(words.permission, { host })}</p>
        <button type="button" class="primary" onClick={allow}>
          {fill(words.allow, { host })}
        </button>
      </div>
    );
    setView({ at: 'start', why });
  };
  // The browser would open a file dropped outside of the zone in place of this page.
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length) takeFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
  useEffect(() => {
    void given.then((files) => files.length > 0 && takeFiles(files));
    if (!wanted?.files.length || !addressesOf(wanted).every((each) => urlOf(each))) return;
    if (!addressesOf(wanted).every((each) => /^https?:/.test(each)))
      setView({ at: 'start', why: <p class="notice warning">{words.localFile}</p> });
    else
      void services
        .isAllowed(addressesOf(wanted))
        .then((isAllowed) => (isAllowed ? openAddresses(wanted) : askFor(wanted)));
  }, []);
  const shown = view.at === 'file' || view.at === 'list' ? view.shown : null;
  useEffect(() => {
    document.title = `${shown?.file.name ?? words.title} – ${name}`;
  }, [shown, words, name]);
  /** Closes what draws a file when another is shown. */
  const file = shown?.file ?? null;
  useEffect(() => () => void (file && closeAll(file)), [file]);

  const auditAgain = async (of: Shown): Promise<AuditResult> => {
    const result = await services.audit(of.file.page, of);
    setView({ at: 'file', shown: { ...of, result } });
    return result;
  };
  const toStart = (): void => setView({ at: 'start' });
  if (view.at === 'file') {
    const own = view.shown;
    return (
      <LanguageContext.Provider value={language}>
        <Viewer
          file={own.file}
          result={own.result}
          words={words}
          services={services}
          again={() => auditAgain(own)}
          onAuditAnyway={() => void auditAgain({ ...own, forced: true })}
          onList={() => setView(drafts.length > 1 && own.isDraft ? { at: 'drafts' } : { at: 'list', shown: own })}
          onStart={toStart}
        />
      </LanguageContext.Provider>
    );
  }
  return (
    <LanguageContext.Provider value={language}>
      <header class="top">
        <span class="brand">{name}</span>
        <span class="room" />
        {view.at !== 'start' && (
          <button type="button" class="quiet" onClick={toStart}>
            {words.another}
          </button>
        )}
        <button type="button" class="quiet" onClick={onLibrary}>
          {words.library}
        </button>
      </header>
      <main>
        <h1>{view.at === 'drafts' ? words.selfCheck : view.at === 'list' ? words.list : words.title}</h1>
        {view.at === 'reading' && <p role="status">{fill(words.reading, { name: view.name })}</p>}
        {view.at === 'start' && (
          <Start words={words} onFiles={takeFiles}>
            {view.why}
          </Start>
        )}
        {view.at === 'drafts' && (
          <Drafts
            drafts={drafts}
            left={left}
            words={words}
            services={services}
            onOpen={(file) => void openFile(file)}
          />
        )}
        {view.at === 'list' && (
          <>
            {view.shown.isDraft && <p class="muted">{words.selfCheckNote}</p>}
            <div class="actions">
              <button type="button" onClick={() => setView({ at: 'file', shown: view.shown })}>
                {words.toFile}
              </button>
              <button type="button" onClick={() => print()}>
                {words.print}
              </button>
            </div>
            <CheckList name={view.shown.file.name} audit={view.shown.result.audit} words={words} />
          </>
        )}
      </main>
    </LanguageContext.Provider>
  );
}

const addressesOf = ({ files, page }: Wanted): string[] => [...files, ...(page === null ? [] : [page])];

/** Closes what draws a file. */
function closeAll({ parts }: OpenedFile): void {
  for (const { drawing } of parts) void drawing?.pdf.close();
}

/** Returns the file name in an address. */
function nameOf(url: string): string {
  const last = new URL(url).pathname.split('/').findLast(Boolean) ?? url;
  return decodedPart(last) ?? last;
}
