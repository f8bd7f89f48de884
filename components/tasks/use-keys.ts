import { useLayoutEffect, useRef } from 'preact/hooks';

/** Hears single keys of the page, but not while something is written or a dialog is open, nor with a modifier. */
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
