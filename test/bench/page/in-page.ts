/** What the benches call in the page: our reading and judging, and the walk that is the limit of any reading. */
import detector from '../../../entrypoints/detect.content';
import { anchorOf } from '../../../lib/annotate/anchor';
import type { FindingLocation } from '../../../lib/annotate/locations';
import { markersOf } from '../../../lib/annotate/markers';
import { Painter } from '../../../lib/annotate/paint';
import { audit } from '../../../lib/audit';
import { documentSource, domTree } from '../../../lib/document/html/dom';
import { readPage } from '../../../lib/document/html/read-page';
import type { TextIndex } from '../../../lib/document/html/text-spaces';
import { packPage } from '../../../lib/messaging/packed-page';
import type { Selector } from '../../../lib/model/schema';

const timed = (act: () => unknown): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

const look = () => {
  const { page, index } = readPage(documentSource(document));
  return { audit: audit(page, { language: 'zh-CN' }), index };
};

/** Every node once, with the little of each that a reader cannot do without: of what holds text, whether it is seen. */
function walk(): number {
  const walker = document.createTreeWalker(document.documentElement);
  let seen = 0;
  let asked: Element | null = null;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      const { data, parentElement } = node as Text;
      if (parentElement !== asked && /\S/.test(data)) {
        asked = parentElement;
        if (asked?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) seen += data.length;
      }
    } else if (node.nodeType === 1) {
      seen += (node as Element).localName.length;
      seen += (node as Element).getAttribute('role')?.length ?? 0;
      seen += (node as Element).getAttribute('style')?.length ?? 0;
    }
  }
  return seen;
}

/** The same walk, which asks all that can hide a text, as our reading does of what a report says: what knowing it costs alone. */
function walkClosely(): number {
  const tree = domTree(window);
  const walker = document.createTreeWalker(document.documentElement);
  let seen = 0;
  let asked: Element | null = null;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== 3 || node.parentElement === asked || !/\S/.test((node as Text).data)) continue;
    asked = node.parentElement;
    if (asked && tree.showing(asked) === 'seen' && tree.lookCloser(asked) === 'seen') seen++;
  }
  return seen;
}

/** Two frames later: what was changed is styled, laid out and painted. */
const painted = (): Promise<unknown> =>
  new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)));

/** A style sheet more, which styles nothing that there is: what the page itself costs when painting has one. */
async function paintNothing(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('gongkai-bench { color: red }');
  document.adoptedStyleSheets.push(sheet);
  await painted();
}

/** Selectors of the texts with a digit in them under what `within` chooses, and where they stand: what painting is given. */
function textsToPaint(within: string): { index: TextIndex<Node>; selectors: Selector[][] } {
  const { index } = readPage(documentSource(document));
  const selectors = Array.from(index.nodes, (node, i): Selector[] => {
    const start = index.starts[i] as number;
    const { data, parentElement } = node as Text;
    return /\d/.test(data) && parentElement?.closest(within)
      ? [{ type: 'TextPositionSelector', start, end: start + data.length }]
      : [];
  });
  return { index, selectors: selectors.filter((at) => at.length) };
}

let toPaint: ReturnType<typeof textsToPaint> | null = null;

/** What the browser takes by itself: as many ranges of text highlighted, by one rule for the page. Gives how many. */
async function paintBare(most: number): Promise<number> {
  const { index, selectors } = toPaint ?? textsToPaint('body');
  const highlight = new Highlight();
  for (const at of selectors.slice(0, most)) {
    const anchor = anchorOf(index, at);
    if (anchor) highlight.add(anchor);
  }
  CSS.highlights.set('gongkai-bench', highlight);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':root::highlight(gongkai-bench) { background-color: #fff0b3; text-decoration: underline dashed 2px }',
  );
  document.adoptedStyleSheets.push(sheet);
  await painted();
  return highlight.size;
}

/** At most `most` of those texts painted, step by step: how many, and the milliseconds of each step. */
async function paint(most: number): Promise<Record<'places' | 'anchors' | 'highlights' | 'markers', number>> {
  const { index, selectors } = toPaint ?? textsToPaint('body');
  const painter = new Painter();
  let places: FindingLocation[] = [];
  const steps = {
    anchors: timed(() => {
      places = selectors.slice(0, most).flatMap((at): FindingLocation[] => {
        const anchor = anchorOf(index, at);
        return anchor ? [{ finding: 0, paint: 'place', anchor, suggested: 1, option: null, at: [], gap: null }] : [];
      });
    }),
    highlights: timed(() => {
      painter.paint(
        'place',
        places.map(({ anchor }) => anchor),
      );
    }),
    markers: timed(() => markersOf(places, () => '1')),
  };
  await painted();
  return { places: places.length, ...steps };
}

const noVisit = { onInvalidated: () => undefined } as unknown as NonNullable<Parameters<typeof detector.main>[0]>;

Object.assign(globalThis, {
  gongkaiBench: {
    look: () => timed(look),
    read: () => timed(() => readPage(documentSource(document))),
    message: () => {
      const { page } = readPage(documentSource(document));
      return timed(() => [...packPage(page)].map((piece) => JSON.stringify(piece)));
    },
    findings: () => look().audit.findings.length,
    walk: () => timed(walk),
    walkClosely: () => timed(walkClosely),
    gate: async () => {
      const took = timed(() => detector.main(noVisit));
      await new Promise((idle) => requestIdleCallback(idle));
      return took;
    },
    preparePaint: (within: string) => {
      toPaint = textsToPaint(within);
    },
    paint,
    paintBare,
    paintNothing,
    elements: () => document.querySelectorAll('*').length,
  },
});
