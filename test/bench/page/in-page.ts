/** What the benches call in the page: our reading and judging, and the bare walk that is the limit of any reading. */
import detector from '../../../entrypoints/detect.content';
import type { FindingLocation } from '../../../lib/annotate/locations';
import { Locator } from '../../../lib/annotate/locator';
import { markersOf } from '../../../lib/annotate/markers';
import { Painter } from '../../../lib/annotate/paint';
import { audit } from '../../../lib/audit';
import { documentSource } from '../../../lib/document/html/dom';
import { readPage } from '../../../lib/document/html/read-page';
import { packPage } from '../../../lib/messaging/packed-page';

const timed = (act: () => unknown): number => {
  const started = performance.now();
  act();
  return performance.now() - started;
};

const look = () => {
  const { page, index } = readPage(documentSource(document));
  return { audit: audit(page, { language: 'zh-CN' }), index };
};

/** Every node once, with the little of each that a reader cannot do without. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.documentElement);
  let seen = 0;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3) seen += (node as Text).data.length;
    else if (node.nodeType === 1) {
      seen += (node as Element).localName.length;
      seen += (node as Element).getAttribute('role')?.length ?? 0;
      seen += (node as Element).getAttribute('style')?.length ?? 0;
    }
  }
  return seen;
}

/** Every figure of the report painted, step by step: how many, and the milliseconds of each step. */
function paint(): Record<'places' | 'anchors' | 'highlights' | 'layout' | 'markers', number> {
  const { audit, index } = look();
  const layOut = (): unknown => document.body.getBoundingClientRect();
  layOut();
  const painter = new Painter();
  let places: FindingLocation[] = [];
  const steps = {
    anchors: timed(() => {
      const locator = new Locator(audit.report, index);
      places = (audit.report?.figures ?? []).flatMap(({ at }): FindingLocation[] => {
        const anchor = locator.locate(at);
        return anchor ? [{ finding: 0, paint: 'place', anchor, suggested: 1, option: null, at: [], gap: null }] : [];
      });
    }),
    highlights: timed(() => {
      painter.paint(
        'place',
        places.map(({ anchor }) => anchor),
      );
    }),
    layout: timed(layOut),
    markers: timed(() => markersOf(places, () => '1')),
  };
  painter.clear();
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
    bareWalk: () => timed(bareWalk),
    gate: () => timed(() => detector.main(noVisit)),
    paint,
    elements: () => document.querySelectorAll('*').length,
  },
});
