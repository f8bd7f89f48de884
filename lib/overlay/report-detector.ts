import { carriesForm, looksLikeAddress, looksLikeTitle, MAX_TEXT } from '../read/kind/gate';
import { whenIdle } from '../slices';
import { onMove } from './navigation';
import { documentsOf, observeDocuments } from './observe-documents';

/**
 * After a change, the page is looked at again once it has been quiet for QUIET, until PATIENCE has passed
 * (milliseconds).
 */
const QUIET = 800;
const PATIENCE = 30_000;
/** A page whose scripts never load is never fully parsed: after this quiet time what it has counts as all. */
const QUIET_UNPARSED = 2000;

const MAX_TITLES = 20;

export interface ReportDetector {
  signal: AbortSignal;
  /** Whether the extension is still there: an updated or removed one leaves its content scripts behind. */
  isAlive(): boolean;
  /** Called once, when the page may be a report. */
  onDetected(): void;
}

/**
 * Looks at a page until it may be a report: when it is parsed, when it changes, when one of its frames has a new
 * document, when a single-page application moves to another address. A prerendered page is looked at once it is shown.
 * Address, title and metadata come first, which costs almost nothing however large the page is; headings and the text
 * as a whole follow once the page is idle.
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
  // What a person requests on the page may arrive at any time.
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

/** Metadata with the title and the column of an article. */
const NAMES = /^(?:ArticleTitle|ColumnName)$/i;

/** Filters by name in code: compiling a selector takes a page longer than going through its head. */
const namesOf = (part: HTMLElement | null): string[] =>
  Array.from(part?.getElementsByTagName('meta') ?? []).flatMap(({ name, content }) =>
    NAMES.test(name) ? [content] : [],
  );

/** Returns the text of the first headings of a level, from a collection by tag name, which browsers iterate fastest. */
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
  // If invalid content ends the head early, the rest of the head is in the body.
  if (namesOf(body).some(looksLikeTitle)) return true;
  const text = body?.textContent ?? '';
  // A page longer than the search limit cannot be decided here: reading it decides, and says where it was cut.
  return carriesForm(text) || text.length > MAX_TEXT;
}
