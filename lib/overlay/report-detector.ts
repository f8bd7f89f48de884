import { carriesForm, looksLikeAddress, looksLikeTitle, MAX_TEXT } from '../read/kind/gate';
import { whenIdle } from '../slices';
import { onMove } from './navigation';
import { documentsOf, observeDocuments } from './observe-documents';

/** Content that arrives after the page is looked at once the page has been quiet for this long, for a while. */
const QUIET = 800;
const PATIENCE = 30_000;
/** A page whose scripts never answer never ends to be parsed: what it has said by then is all that it has. */
const QUIET_UNPARSED = 2000;

const MAX_TITLES = 20;

export interface ReportDetector {
  signal: AbortSignal;
  /** Whether there is anybody to tell: an extension that was updated or taken away leaves its scripts behind. */
  isAlive(): boolean;
  /** Called once: the page is worth a closer look. */
  onDetected(): void;
}

/**
 * Looks at a page until it is one that could be a report: as soon as it is parsed, when it changes, when one of its frames
 * has another document, when a page of one document moves to another address. A page that is loaded in advance is looked
 * at when it is shown. Its address, title and metadata are looked at first, which costs next to nothing however large it is;
 * its headings and then what it says as a whole, once it has nothing else to do.
 */
export function detectReport(detector: ReportDetector): void {
  const { prerendering } = document as { prerendering?: boolean };
  const { signal } = detector;
  if (!prerendering) watch(detector);
  else document.addEventListener('prerenderingchange', () => watch(detector), { once: true, signal });
}

function watch({ signal, isAlive, onDetected }: ReportDetector): void {
  const over = new AbortController();
  const end = (): void => over.abort();
  signal.addEventListener('abort', end, { signal: over.signal });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patient = performance.now() + PATIENCE;
  over.signal.addEventListener('abort', () => clearTimeout(timer));

  let isToBeRead = false;
  const found = (): void => {
    end();
    onDetected();
  };
  const look = (): void => {
    if (!isAlive()) end();
    if (over.signal.aborted) return;
    follow();
    if (looksLikeAddress(location.pathname) || documentsOf(window).some(isNamedLikeReport)) found();
    else if (!isToBeRead) {
      isToBeRead = true;
      whenIdle(read);
    }
  };
  const read = (): void => {
    isToBeRead = false;
    if (over.signal.aborted) return;
    const documents = documentsOf(window);
    if (documents.some(hasReportHeading) || documents.some(mayHoldForm)) found();
    else if (documents.some((each) => each !== document && each.readyState !== 'complete')) soon();
  };
  const soon = (): void => {
    if (performance.now() > patient) return;
    clearTimeout(timer);
    timer = setTimeout(look, document.readyState === 'loading' ? QUIET_UNPARSED : QUIET);
  };
  const again = (): void => {
    patient = performance.now() + PATIENCE;
    soon();
  };
  const follow = observeDocuments(
    { signal: over.signal, onMutations: soon, onFrame: again },
    { childList: true, subtree: true },
  );
  onMove(over.signal, again);
  // What a person asks of the page may come at any time.
  const onAct = ({ isTrusted }: Event): void => {
    if (isTrusted) again();
  };
  const options = { signal: over.signal, capture: true, passive: true };
  for (const type of ['click', 'keyup', 'change']) document.addEventListener(type, onAct, options);
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', look, { signal: over.signal });
    soon();
  } else look();
}

/** Metadata in which sites name an article and where it is filed. */
const NAMES = /^(?:ArticleTitle|ColumnName)$/i;

/** By their elements' name, not by a selector of their own: to have one understood takes a page longer than to go through its head. */
const namesOf = (part: HTMLElement | null): string[] =>
  Array.from(part?.getElementsByTagName('meta') ?? []).flatMap(({ name, content }) =>
    NAMES.test(name) ? [content] : [],
  );

/** The first headings of a kind: a collection by one name is what browsers go through a page quickest for. */
function headingsOf(page: Document, name: 'h1' | 'h2'): string[] {
  const all = page.getElementsByTagName(name);
  const first: string[] = [];
  for (let heading = all.item(0); heading && first.length < MAX_TITLES; heading = all.item(first.length)) {
    first.push(heading.textContent);
  }
  return first;
}

const isNamedLikeReport = (page: Document): boolean => [page.title, ...namesOf(page.head)].some(looksLikeTitle);

const hasReportHeading = (page: Document): boolean =>
  headingsOf(page, 'h1').some(looksLikeTitle) || headingsOf(page, 'h2').some(looksLikeTitle);

function mayHoldForm({ body }: Document): boolean {
  // Where a head is broken off by what does not belong there, the rest of it is in the body.
  if (namesOf(body).some(looksLikeTitle)) return true;
  const text = body?.textContent ?? '';
  // In a page that has more than is looked through nobody can tell: reading it does, and says where it ended.
  return carriesForm(text) || text.length > MAX_TEXT;
}
