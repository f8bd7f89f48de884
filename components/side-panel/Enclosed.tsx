import { render, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  sheet: CSSStyleSheet;
  children: VNode;
}

/** Something with a style sheet of its own: what that says of elements holds for nothing else, nor the other way round. */
export function Enclosed({ sheet, children }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<ShadowRoot | null>(null);
  useLayoutEffect(() => {
    root.current ??= host.current?.attachShadow({ mode: 'open' }) ?? null;
    if (!root.current) return;
    root.current.adoptedStyleSheets = [sheet];
    render(children, root.current);
  });
  useEffect(() => () => void (root.current && render(null, root.current)), []);
  return <div class="enclosed" ref={host} />;
}
