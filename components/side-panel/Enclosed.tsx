import { render, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  sheet: CSSStyleSheet;
  children: VNode;
}

/** Renders its children in a shadow root with their own style sheet, isolated from that of the page. */
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
