import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { givenVerdict, sayKind, sayVerdict } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { AuditDocument } from '../../lib/model/schema';
import { gravestOf, SIGNS, toneOf } from '../../lib/model/verdict-counts';
import { type Placement, topOf } from '../../lib/overlay/placement';
import { dragFrom } from './drag';

interface Props {
  audit: AuditDocument;
  language: Language;
  words: PanelWords;
  placement: Placement;
  onOpen(): void;
  onPlace(placement: Placement, isDone: boolean): void;
}

const STEP = 5;
const STEPS: Record<string, number> = { ArrowUp: -STEP, ArrowDown: STEP };
const SIDES = { ArrowLeft: 'start', ArrowRight: 'end' } as const;

/**
 * The collapsed panel: enough to tell whether the page has a problem. If the site has something at the edge, it can be
 * moved out of the way by dragging or with the arrow keys, or hidden for the site.
 */
export function Tab({ audit, language, words, placement, onOpen, onPlace }: Props) {
  const verdict = givenVerdict(audit);
  const tone = toneOf(verdict);
  const gravest = gravestOf(verdict);
  const { tab } = placement;
  const place = (change: Partial<Placement['tab']>, isDone = true): void =>
    onPlace({ ...placement, tab: { ...tab, ...change } }, isDone);
  const onPointerDown = (press: PointerEvent): void => {
    const box = (press.currentTarget as HTMLElement).getBoundingClientRect();
    const grip = press.clientY - box.top;
    let to: Partial<Placement['tab']> = {};
    dragFrom(press, {
      onMove: ({ x, y }) => {
        to = { side: x < innerWidth / 2 ? 'start' : 'end', top: topOf((100 * (y - grip)) / innerHeight) };
        place(to, false);
      },
      onEnd: () => place(to),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    const side = SIDES[event.key as keyof typeof SIDES];
    if (!by && !side) return;
    event.preventDefault();
    place(by ? { top: topOf(tab.top + by) } : { side });
  };
  return (
    <div class={`tab-place ${tab.side}`} style={{ top: `${tab.top}%` }}>
      <button
        type="button"
        class={`tab tone-${tone}`}
        title={`${sayVerdict(audit, language)} · ${words.open} · ${words.moveTab}`}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
        onClick={onOpen}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        <span class="sign" aria-hidden="true">
          {SIGNS[tone]}
        </span>
        {gravest && <span class="count">{gravest.count}</span>}{' '}
        <span class="says">{gravest ? sayKind(gravest, language) : verdictWords(language).state[verdict.state]}</span>{' '}
        <span class="label">{words.name}</span>
      </button>
      <button
        type="button"
        class="put-away"
        aria-label={words.putAway}
        title={words.putAway}
        onClick={() => place({ isAway: true })}
      >
        ×
      </button>
    </div>
  );
}
