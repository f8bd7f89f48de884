import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sayDetection } from '../../lib/locales/detection';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import type { AuditResult } from '../../lib/messaging/messages';
import { useLanguage } from '../shared/language';
import { Plain } from './Plain';
import { Sheets, type Zoom } from './Sheets';
import { type DocumentServices, type OpenedFile, sheetsIn } from './services';
import { Thumbnails } from './Thumbnails';
import { useFind } from './use-find';
import { useOverlay } from './use-overlay';
import { useScript } from './use-script';
import { ViewerBar } from './ViewerBar';

interface Props {
  file: OpenedFile;
  result: AuditResult;
  words: DocumentPageWords;
  services: DocumentServices;
  again(): Promise<AuditResult>;
  onAuditAnyway(): void;
  onList(): void;
  onStart(): void;
}

/** The factor by which each press zooms. */
const STEP = 1.2;
const ZOOMS = { least: 0.25, most: 4 };
/** Window width in pixels from which thumbnails are shown at first. */
const ROOMY = 1200;

/** A drawn file, with the verdict and its findings beside it. */
export function Viewer({ file, result, words, services, again, onAuditAnyway, onList, onStart }: Props) {
  const language = useLanguage();
  const root = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [view, setView] = useState({ sheet: 1, zoom: 1 });
  const [status, setStatus] = useState('');
  const overlay = useOverlay(root, { file, result, again }, services);
  const [target, convert] = useScript(root, services, file);
  const find = useFind(root, file, target);
  const box = useRef<HTMLInputElement>(null);
  const sheets = sheetsIn(file.parts);
  const [hasThumbnails, setThumbnails] = useState(sheets > 1 && innerWidth >= ROOMY);
  const onView = useCallback(
    (next: typeof view) =>
      setView((before) => (before.sheet === next.sheet && before.zoom === next.zoom ? before : next)),
    [],
  );
  const zoomBy = (factor: number): void => setZoom(Math.min(Math.max(view.zoom * factor, ZOOMS.least), ZOOMS.most));
  const goTo = (sheet: number): void =>
    root.current?.querySelector(`[data-sheet="${sheet}"]`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const keys: Record<string, () => void> = {
    n: () => overlay.step(1),
    p: () => overlay.step(-1),
    '+': () => zoomBy(STEP),
    '=': () => zoomBy(STEP),
    '-': () => zoomBy(1 / STEP),
    '0': () => setZoom('fit'),
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { ctrlKey, metaKey, altKey, key, target: on } = event;
      // Pressed once more in the box, it opens the browser's own search.
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'f' && on !== box.current) {
        event.preventDefault();
        box.current?.select();
        return;
      }
      if (ctrlKey || metaKey || altKey || (on instanceof Element && on.closest('input, select, textarea'))) return;
      const act = Object.hasOwn(keys, key.toLowerCase()) ? keys[key.toLowerCase()] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const { room } = overlay;
  return (
    <div
      class={`viewer ${room ? `beside-${room.side}` : ''}${target === 'original' ? '' : ' converted'}`}
      style={{ '--panel-width': `${room?.width ?? 0}px` }}
    >
      <ViewerBar
        file={file}
        words={words}
        view={view}
        sheets={sheets}
        find={find}
        findBox={box}
        onFound={() => root.current?.focus()}
        hasThumbnails={hasThumbnails}
        onThumbnails={() => setThumbnails(!hasThumbnails)}
        target={target}
        status={status}
        hasResults={result.audit.report !== null}
        onSheet={goTo}
        onZoom={(by) => (by === 'fit' ? setZoom('fit') : zoomBy(by === 'in' ? STEP : 1 / STEP))}
        onResults={overlay.toggle}
        onList={onList}
        onStart={onStart}
        onOriginal={(address) => void services.openOriginal(address)}
        onSave={() =>
          services.save([result.audit]).then(
            () => setStatus(words.saved),
            (error: unknown) => setStatus(services.sayError(error)),
          )
        }
        onConvert={(chosen) =>
          convert(chosen).then(
            () => setStatus(''),
            () => setStatus(words.cannotConvert),
          )
        }
      />
      {hasThumbnails && sheets > 0 && (
        <Thumbnails
          parts={file.parts}
          findings={result.audit.findings}
          current={view.sheet}
          words={words}
          onSheet={goTo}
        />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <main ref={root} class="desk" tabIndex={0} aria-label={file.name}>
        {!result.audit.report && (
          <div class="notice warning" role="status">
            <p>{sayDetection(result.audit, language) ?? words.notReport}</p>
            <button type="button" class="primary" onClick={onAuditAnyway}>
              {words.auditAnyway}
            </button>
          </div>
        )}
        {file.parts.map(({ page, at, drawing }, i) =>
          drawing ? (
            <Sheets
              key={i}
              page={page}
              at={at}
              before={sheetsIn(file.parts.slice(0, i))}
              drawing={drawing}
              zoom={zoom}
              scroller={root}
              words={words}
              onView={onView}
            />
          ) : (
            <Plain key={i} page={page} at={at} words={words} />
          ),
        )}
      </main>
    </div>
  );
}
