import { type Placement, WIDTHS, widthOf } from '../../lib/overlay/placement';
import { dragFrom } from './drag';

interface Props {
  label: string;
  placement: Placement;
  onPlace(placement: Placement, isDone: boolean): void;
}

const STEP = 20;

/** The inner edge of the panel, which is dragged or moved with the arrow keys to resize the panel. */
export function Resizer({ label, placement, onPlace }: Props) {
  const { side, width } = placement;
  const now = width ?? WIDTHS.usual;
  const widen = (to: number, isDone = true): void => onPlace({ ...placement, width: widthOf(to) }, isDone);
  /**
   * Returns the width after moving the edge so many pixels to the left; a panel on the start side gets narrower by
   * that.
   */
  const wider = (left: number): number => now + (side === 'end' ? left : -left);
  const onPointerDown = (press: PointerEvent): void => {
    let to = now;
    dragFrom(press, {
      onMove: ({ x }) => {
        to = wider(press.clientX - x);
        widen(to, false);
      },
      onEnd: () => widen(to),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const left = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (left === undefined) return;
    event.preventDefault();
    widen(wider(left));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between two parts that can be moved is a separator, not a line
    <div
      class="resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={now}
      aria-valuemin={WIDTHS.least}
      aria-valuemax={WIDTHS.most}
      title={label}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
