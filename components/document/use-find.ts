import { useEffect, useRef, useState } from 'preact/hooks';
import { Findable, type Stretch } from '../../lib/text/find';
import type { OpenedFile } from './services';
import { textIndexOf } from './text-index';

/** The names of the highlights, the same as in the style sheet. */
const HIGHLIGHT = { all: 'gongkai-lens-found', current: 'gongkai-lens-found-current' };

/** A search in a drawn file. */
export interface Find {
  wanted: string;
  /** Number of places found, and the current one, from 1; 0 if there is none. */
  all: number;
  at: number;
  look(wanted: string): void;
  /** Goes to the next or the previous place. */
  step(by: 1 | -1): void;
}

/**
 * Finds words in the drawn text and highlights them.
 * @param shownAs changes whenever the drawn text does
 */
export function useFind(root: { current: Element | null }, file: OpenedFile, shownAs: string): Find {
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const [places, setPlaces] = useState<Range[][]>([]);
  const drawn = useRef<Drawn | null>(null);
  useEffect(() => {
    drawn.current = null;
  }, [file, shownAs]);
  useEffect(() => {
    if (!root.current || !wanted.trim()) return setPlaces([]);
    drawn.current ??= drawnIn(root.current, file.page.text);
    const { nodes, findable } = drawn.current;
    setPlaces(findable.find(wanted).map((stretches) => stretches.map((stretch) => rangeOf(nodes, stretch))));
    setAt(0);
  }, [wanted, file, shownAs]);
  useEffect(() => {
    const { highlights } = CSS;
    const all = new Highlight(...places.filter((_, i) => i !== at).flat());
    const current = new Highlight(...(places[at] ?? []));
    current.priority = 1;
    highlights.set(HIGHLIGHT.all, all);
    highlights.set(HIGHLIGHT.current, current);
    places[at]?.[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return () => {
      for (const name of Object.values(HIGHLIGHT)) highlights.delete(name);
    };
  }, [places, at]);
  return {
    wanted,
    all: places.length,
    at: places.length ? at + 1 : 0,
    look: setWanted,
    step: (by) => places.length && setAt((at + by + places.length) % places.length),
  };
}

/** The drawn text, prepared for searching. */
interface Drawn {
  nodes: Text[];
  findable: Findable;
}

function drawnIn(root: Element, whole: string): Drawn {
  const { nodes, starts } = textIndexOf(root);
  const texts = nodes as Text[];
  // Whether a line continues in the next one, as part of one paragraph.
  const goesOn = (i: number): boolean => {
    const end = starts[i + 1];
    return end !== undefined && !whole.slice(starts[i], end).includes('\n');
  };
  return {
    nodes: texts,
    findable: new Findable(
      texts.map(({ data }) => data),
      goesOn,
    ),
  };
}

function rangeOf(nodes: Text[], { piece, start, end }: Stretch): Range {
  const range = new Range();
  range.setStart(nodes[piece] as Text, start);
  range.setEnd(nodes[piece] as Text, end);
  return range;
}
