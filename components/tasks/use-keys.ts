import { useLayoutEffect, useRef } from 'preact/hooks';

/** Handles single keys on the page, except in a text field, while a dialog is open, or with a modifier key. */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
      if (target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select')) return;
      if (document.querySelector('dialog[open]')) return;
      const act = Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
