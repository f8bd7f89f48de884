/** A press that moves less than this is a press, not a drag. */
const THRESHOLD = 4;

interface Drag {
  /** Called with where the pointer is, in the viewport, while it is dragged. */
  onMove(at: { x: number; y: number }): void;
  /** Called when it is let go after it was dragged. */
  onEnd(): void;
}

/**
 * Follows a pointer from where it was pressed until it is let go, also beyond the element. A drag ends in no click: the
 * one that browsers add is swallowed.
 */
export function dragFrom(press: PointerEvent, { onMove, onEnd }: Drag): void {
  if (press.button !== 0) return;
  const element = press.currentTarget as HTMLElement;
  const over = new AbortController();
  const { signal } = over;
  let isDragged = false;
  element.setPointerCapture(press.pointerId);
  element.addEventListener(
    'pointermove',
    ({ clientX: x, clientY: y }) => {
      isDragged ||= Math.hypot(x - press.clientX, y - press.clientY) > THRESHOLD;
      if (isDragged) onMove({ x, y });
    },
    { signal },
  );
  const end = (): void => {
    over.abort();
    if (!isDragged) return;
    onEnd();
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.addEventListener('click', swallow, { capture: true, once: true });
    // Where no click comes after all, the next one is meant.
    setTimeout(() => element.removeEventListener('click', swallow, true));
  };
  element.addEventListener('pointerup', end, { signal });
  element.addEventListener('pointercancel', end, { signal });
}
