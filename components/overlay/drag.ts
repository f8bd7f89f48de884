/** A press that moves fewer pixels than this is a press, not a drag. */
const THRESHOLD = 4;

interface Drag {
  /** Called with the pointer's position in the viewport while it is dragged. */
  onMove(at: { x: number; y: number }): void;
  /** Called when the pointer is released after a drag. */
  onEnd(): void;
}

/**
 * Follows a pointer from its press until its release, also outside of the element. A drag must not end in a click: the
 * one that browsers send is swallowed.
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
    // If the browser sends no click, the next click is a real one.
    setTimeout(() => element.removeEventListener('click', swallow, true));
  };
  element.addEventListener('pointerup', end, { signal });
  element.addEventListener('pointercancel', end, { signal });
}
