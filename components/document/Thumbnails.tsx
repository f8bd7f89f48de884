import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PdfDrawing, SheetSize } from '../../lib/document/pdf/drawing';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { sayCounts } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { Finding } from '../../lib/model/schema';
import { type Counts, gravestOf, SIGNS } from '../../lib/model/verdict-counts';
import { useLanguage } from '../shared/language';
import { type FilePart, sheetsIn } from './services';
import { countsBySheet } from './sheet-counts';
import { useDrawn } from './use-drawn';
import { useIsNear } from './use-is-near';

/** Width of a thumbnail in pixels. */
const WIDTH = 72;
/** Maximum ratio of a thumbnail's height to its width. */
const MAX_RATIO = 3;

interface Props {
  parts: FilePart[];
  findings: Finding[];
  /** The current sheet, from 1. */
  current: number;
  words: DocumentPageWords;
  onSheet(sheet: number): void;
}

/**
 * Thumbnails of all sheets, with the number of findings on each. A press goes to a sheet; the arrow keys move between
 * them.
 */
export function Thumbnails({ parts, findings, current, words, onSheet }: Props) {
  const list = useRef<HTMLElement>(null);
  const counts = useMemo(() => countsBySheet(parts, findings), [parts, findings]);
  const buttons = (): HTMLElement[] => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    buttons()[current - 1]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [current]);
  const press = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = all.indexOf(event.target as HTMLElement);
    const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const next = all[to[event.key] ?? -1];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <nav ref={list} class="thumbnails" aria-label={words.thumbnails.label} onKeyDown={press}>
      {parts.flatMap(({ drawing }, i) => {
        if (!drawing) return [];
        const before = sheetsIn(parts.slice(0, i));
        return drawing.sizes.map((size, k) => (
          <Thumbnail
            key={before + k}
            number={before + k + 1}
            own={k + 1}
            size={size}
            pdf={drawing.pdf}
            isCurrent={before + k + 1 === current}
            label={fill(words.sheet, { n: before + k + 1 })}
            counts={counts.get(before + k + 1) ?? null}
            list={list}
            onSheet={onSheet}
          />
        ));
      })}
    </nav>
  );
}

interface ThumbnailProps {
  number: number;
  /** Its number in its own file, from 1. */
  own: number;
  size: SheetSize;
  pdf: PdfDrawing;
  isCurrent: boolean;
  label: string;
  counts: Counts | null;
  list: { current: HTMLElement | null };
  onSheet(sheet: number): void;
}

function Thumbnail({ number, own, size, pdf, isCurrent, label, counts, list, onSheet }: ThumbnailProps) {
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const picture = useRef<HTMLSpanElement>(null);
  const isNear = useIsNear(button, list);
  const { width, height } = size;
  // A sheet that cannot be drawn is reported in the large view; here it has only its number.
  useDrawn(picture, isNear, { pdf, sheet: own, scale: WIDTH / width });
  return (
    <button
      ref={button}
      type="button"
      aria-label={
        counts ? fill(verdictWords(language).explained, { what: label, why: sayCounts(counts, language) }) : label
      }
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onSheet(number)}
    >
      <span
        ref={picture}
        class="picture"
        aria-hidden="true"
        style={{ width: `${WIDTH}px`, height: `${Math.round(WIDTH * Math.min(height / width, MAX_RATIO))}px` }}
      />
      {counts && <Badge counts={counts} />}
      <span aria-hidden="true">{number}</span>
    </button>
  );
}

/** The number of findings, with the sign of the gravest kind; the button's accessible name says it in words. */
function Badge({ counts }: { counts: Counts }) {
  const gravest = gravestOf(counts);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    gravest && (
      <span class={`badge tone-${gravest.kind}`} aria-hidden="true" data-says={`${SIGNS[gravest.kind]} ${all}`} />
    )
  );
}
