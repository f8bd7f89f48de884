import { browser } from 'wxt/browser';
import { type Anchor, anchorOf, liveRange } from '../../lib/annotate/anchor';
import { markerPositions } from '../../lib/annotate/markers';
import { Painter } from '../../lib/annotate/paint';
import { type Place, placesOf, targetOf } from '../../lib/annotate/places';
import { audit } from '../../lib/audit/audit';
import type { AuditDocument, Selector } from '../../lib/audit/schema';
import { documentSource } from '../../lib/page/dom';
import { readPage } from '../../lib/page/read-page';
import type { TextIndex } from '../../lib/page/walk';
import type { Language } from '../../lib/sentences';
import { OVERLAY_WORDS } from '../../components/overlay/words';
import { gravest } from '../../components/overlay/verdict';
import { Host } from './host';

/** What the popup is told of a page. */
export interface LensState {
  audit: AuditDocument;
  isOpen: boolean;
  isShown: boolean;
}

/** One visit of one page: read, judged, shown. Everything ends with `close`. */
export class Lens {
  private audit: AuditDocument | null = null;
  private index: TextIndex<Node> = { nodes: [], starts: [] };
  private places: Place[] = [];
  private host: Host | null = null;
  private painter: Painter | null = null;
  private visit = new AbortController();
  private isOpen = false;
  private current: number | null = null;
  private announcement = '';

  constructor(private readonly language: Language) {}

  /** Reads and judges the page. `asked` reads it as a report whatever it looks like. */
  async run(asked: boolean): Promise<void> {
    const { page, index } = readPage(documentSource(document));
    this.index = index;
    this.audit = await audit(page, { language: this.language, asked });
    const { findings, report } = this.audit;
    if (report) this.show();
    const failed = findings.filter(({ outcome }) => outcome === 'failed').length;
    await browser.runtime.sendMessage({
      type: 'audited',
      failed,
      incomplete: findings.length - failed,
      severity: gravest(this.audit),
      isReport: report !== null,
    });
  }

  get state(): LensState | null {
    return this.audit && { audit: this.audit, isOpen: this.isOpen, isShown: this.host !== null };
  }

  /** Opens the panel, putting it on the page first if it was closed. */
  open(): void {
    if (!this.audit?.report) return;
    this.isOpen = true;
    if (this.host) this.render();
    else this.show();
  }

  toggle(): void {
    if (this.isOpen) this.collapse();
    else this.open();
  }

  private collapse(): void {
    this.isOpen = false;
    this.choose(null);
  }

  /** Leaves the page as it was found. */
  close(): void {
    this.visit.abort();
    this.painter?.clear();
    this.host = null;
    this.painter = null;
    this.isOpen = false;
    this.current = null;
  }

  private show(): void {
    if (!this.audit) return;
    this.visit.abort();
    this.painter?.clear();
    this.visit = new AbortController();
    const { signal } = this.visit;
    this.host = new Host(signal);
    this.painter = new Painter();
    this.places = placesOf(this.audit, this.index);
    this.paint();
    const words = OVERLAY_WORDS[this.language];
    const failed = this.audit.findings.filter(({ outcome }) => outcome === 'failed').length;
    this.announcement = `${words.name}：${failed ? words.problems(failed) : words.clean}`;
    this.render();
    this.drawMarkers();
    const redraw = (): void => {
      requestAnimationFrame(() => this.drawMarkers());
    };
    addEventListener('resize', redraw, { signal, passive: true });
    document.addEventListener('scroll', redraw, { signal, passive: true, capture: true });
    document.addEventListener('click', (event) => this.pick(event), { signal, passive: true, capture: true });
  }

  private paint(): void {
    for (const paint of ['term', 'place', 'suspect'] as const) {
      const mine = this.places.filter((place) => place.paint === paint && (paint !== 'term' || place.finding === this.current));
      this.painter?.paint(paint, mine.map(({ anchor }) => anchor));
    }
  }

  private drawMarkers(): void {
    this.host?.mark(markerPositions(this.places.filter(({ suggested }) => suggested !== null)));
  }

  private render(): void {
    if (!this.audit || !this.host) return;
    this.host.show({
      audit: this.audit,
      language: this.language,
      isOpen: this.isOpen,
      current: this.current,
      announcement: this.announcement,
      onOpen: () => this.open(),
      onCollapse: () => this.collapse(),
      onClose: () => this.close(),
      onSelect: (index) => {
        this.choose(index);
        if (index !== null) this.go([]);
      },
      onGo: (at) => this.go(at),
    });
  }

  private choose(index: number | null): void {
    this.current = index;
    this.paint();
    this.painter?.paint('focus', []);
    this.render();
  }

  private go(at: Selector[]): void {
    const finding = this.current === null ? null : this.audit?.findings[this.current];
    if (!this.audit || !finding) return;
    const target = at.length ? at : targetOf(finding, this.audit);
    const anchor = target.length ? anchorOf(this.index, target) : null;
    if (anchor) this.reveal(anchor);
    else if (target.length) {
      this.announcement = OVERLAY_WORDS[this.language].gone;
      this.render();
    }
  }

  private reveal(anchor: Anchor): void {
    const element = liveRange(anchor).startContainer.parentElement;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' });
    this.painter?.paint('focus', [anchor]);
  }

  /** A click on a painted place chooses its finding; the click remains the page's own. */
  private pick(event: MouseEvent): void {
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    if (!caret) return;
    const hit = this.places.find(({ anchor, paint }) => {
      if (paint === 'term' || !anchor.startContainer.isConnected) return false;
      const range = liveRange(anchor);
      return range.isPointInRange(caret.offsetNode, caret.offset);
    });
    if (!hit) return;
    this.isOpen = true;
    this.choose(hit.finding);
  }
}
