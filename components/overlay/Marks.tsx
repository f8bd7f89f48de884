import { Component } from 'preact';
import type { Box } from '../../lib/annotate/boxes';
import type { MarksProps } from '../../lib/overlay/overlay-props';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The marks beside cells: buttons, so that a cell leads to its finding by keyboard as well. They are one stop of the
 * Tab key; the arrow keys move between them.
 */
export class Marks extends Component<MarksProps, { at: number }> {
  override state = { at: 0 };

  override render({ marks, label, language, focus, onSelect }: MarksProps) {
    const active = Math.min(this.state.at, marks.length - 1);
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = STEPS[event.key];
      if (!by) return;
      event.preventDefault();
      const at = (active + by + marks.length) % marks.length;
      this.setState({ at });
      (event.currentTarget as HTMLElement).querySelectorAll('button')[at]?.focus();
    };
    return (
      <nav class="root marks" aria-label={label} lang={language} onKeyDown={onKeyDown}>
        {focus && <div class="focus-ring" style={box(focus)} />}
        {marks.map((mark, i) => [
          mark.ring && <div key={`ring ${i}`} class="blank-ring" style={box(mark.ring)} />,
          <button
            key={`mark ${i}`}
            type="button"
            class={`mark-button ${mark.kind}${mark.isSmall ? ' small' : ''}`}
            style={{ left: `${mark.left}px`, top: `${mark.top}px` }}
            tabIndex={i === active ? 0 : -1}
            aria-label={mark.label}
            onClick={() => onSelect(mark.finding)}
          >
            {mark.text}
          </button>,
        ])}
      </nav>
    );
  }
}

const box = ({ left, top, right, bottom }: Box) => ({
  left: `${left}px`,
  top: `${top}px`,
  width: `${right - left}px`,
  height: `${bottom - top}px`,
});
