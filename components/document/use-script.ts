import { useEffect, useState } from 'preact/hooks';
import type { Target } from '../../lib/script/types';
import type { DocumentServices } from './services';
import { textIndexOf } from './text-index';

export type ScriptTarget = Target | 'original';

/**
 * Returns the script in which a document is shown, and a function that changes it, which rejects if the text cannot be
 * converted.
 */
export function useScript(
  root: { current: Element | null },
  { converterTo }: Pick<DocumentServices, 'converterTo'>,
  file: unknown,
): [ScriptTarget, (target: ScriptTarget) => Promise<void>] {
  const [target, setTarget] = useState<ScriptTarget>('original');
  const [originals, keep] = useState<string[] | null>(null);
  useEffect(() => {
    setTarget('original');
    keep(null);
  }, [file]);
  const change = async (chosen: ScriptTarget): Promise<void> => {
    if (!root.current) return;
    const nodes = textIndexOf(root.current).nodes as Text[];
    const texts = originals ?? nodes.map(({ data }) => data);
    const shown = chosen === 'original' ? texts : (await converterTo(chosen)).convertParts(texts);
    for (const [i, node] of nodes.entries()) node.data = shown[i] ?? node.data;
    keep(texts);
    setTarget(chosen);
  };
  return [target, change];
}
