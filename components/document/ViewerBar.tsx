import { webAddress } from '../../lib/export/text';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { MAX_FOUND } from '../../lib/text/find';
import type { OpenedFile } from './services';
import type { Find } from './use-find';
import type { ScriptTarget } from './use-script';

interface Props {
  file: OpenedFile;
  words: DocumentPageWords;
  view: { sheet: number; zoom: number };
  /** Number of drawn sheets; 0 if there are none. */
  sheets: number;
  find: Find;
  findBox: { current: HTMLInputElement | null };
  /** Whether thumbnails are shown. */
  hasThumbnails: boolean;
  target: ScriptTarget;
  /** Outcome of the last action. */
  status: string;
  hasResults: boolean;
  onSheet(sheet: number): void;
  onThumbnails(): void;
  /** Moves the focus from the search box to the text. */
  onFound(): void;
  onZoom(by: 'in' | 'out' | 'fit'): void;
  onResults(): void;
  onList(): void;
  onStart(): void;
  onSave(): void;
  onOriginal(address: string): void;
  onConvert(target: ScriptTarget): void;
}

/** The tool bar of a file: pages, zoom, search, script, results, check list. */
export function ViewerBar(props: Props) {
  const { file, words, view, sheets: all, target, status, hasResults } = props;
  const { pages, zoom } = words;
  const address = webAddress(file.address);
  return (
    <header class="tools">
      <h1 lang="zh">{file.name}</h1>
      {all > 0 && (
        <>
          <button type="button" class="for-thumbnails" aria-pressed={props.hasThumbnails} onClick={props.onThumbnails}>
            {words.thumbnails.show}
          </button>
          <span class="group">
            <button
              type="button"
              aria-label={pages.previous}
              title={pages.previous}
              disabled={view.sheet <= 1}
              onClick={() => props.onSheet(view.sheet - 1)}
            >
              ‹
            </button>
            <input
              class="page-number"
              inputMode="numeric"
              aria-label={pages.number}
              value={view.sheet}
              onChange={({ currentTarget }) => {
                const sheet = Math.round(Number(currentTarget.value));
                if (sheet >= 1 && sheet <= all) props.onSheet(sheet);
                else currentTarget.value = String(view.sheet);
              }}
            />
            <span>{fill(pages.of, { n: all })}</span>
            <button
              type="button"
              aria-label={pages.next}
              title={pages.next}
              disabled={view.sheet >= all}
              onClick={() => props.onSheet(view.sheet + 1)}
            >
              ›
            </button>
          </span>
          <span class="group">
            <button type="button" aria-label={zoom.out} title={zoom.out} onClick={() => props.onZoom('out')}>
              －
            </button>
            <span class="percent">{fill(zoom.percent, { n: Math.round(100 * view.zoom) })}</span>
            <button type="button" aria-label={zoom.in} title={zoom.in} onClick={() => props.onZoom('in')}>
              ＋
            </button>
            <button type="button" onClick={() => props.onZoom('fit')}>
              {zoom.fit}
            </button>
          </span>
        </>
      )}
      <FindBox words={words} find={props.find} box={props.findBox} onEnd={props.onFound} />
      <label class="group">
        {words.script}
        <select value={target} onChange={({ currentTarget }) => props.onConvert(currentTarget.value as ScriptTarget)}>
          {Object.entries(words.scripts).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span class="group">
        {hasResults && (
          <>
            <button type="button" onClick={props.onResults}>
              {words.results}
            </button>
            <button type="button" onClick={props.onList}>
              {words.list}
            </button>
            <button type="button" onClick={props.onSave}>
              {words.save}
            </button>
          </>
        )}
        {address && (
          <a
            class="button"
            href={address}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              event.preventDefault();
              props.onOriginal(address);
            }}
          >
            {words.original}
          </a>
        )}
        <button type="button" onClick={props.onStart}>
          {words.another}
        </button>
      </span>
      <span class="status" role="status">
        {status}
      </span>
    </header>
  );
}

interface FindProps {
  words: DocumentPageWords;
  find: Find;
  box: { current: HTMLInputElement | null };
  onEnd(): void;
}

/** The search box, with the number of places found and buttons to go from one to the next. */
function FindBox({ words: { find: words }, find, box, onEnd }: FindProps) {
  const { wanted, all, at } = find;
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') {
      find.look('');
      onEnd();
    } else return;
    event.preventDefault();
  };
  const many = all === MAX_FOUND ? words.atLeast : words.of;
  return (
    <search class="group find">
      <input
        ref={box}
        type="search"
        aria-label={words.label}
        placeholder={words.label}
        value={wanted}
        onInput={({ currentTarget }) => find.look(currentTarget.value)}
        onKeyDown={press}
      />
      <span class="found" role="status">
        {wanted.trim() && (all ? fill(many, { n: at, all }) : words.none)}
      </span>
      <button
        type="button"
        aria-label={words.previous}
        title={words.previous}
        disabled={!all}
        onClick={() => find.step(-1)}
      >
        ↑
      </button>
      <button type="button" aria-label={words.next} title={words.next} disabled={!all} onClick={() => find.step(1)}>
        ↓
      </button>
    </search>
  );
}
