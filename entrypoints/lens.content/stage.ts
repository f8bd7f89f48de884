import { sayVerdict } from '../../components/overlay/Tab';
import { shownOf } from '../../components/overlay/verdict';
import { OVERLAY_WORDS, type OverlayWords } from '../../components/overlay/words';
import type { Anchor } from '../../lib/annotate/anchor';
import { Locator } from '../../lib/annotate/locator';
import { mainPlace, type Place, placesOf } from '../../lib/annotate/places';
import { anchorByQuote } from '../../lib/annotate/requote';
import { makeRoom, reveal, type Side } from '../../lib/annotate/reveal';
import type { AuditDocument, Finding, Selector } from '../../lib/audit/schema';
import type { Language } from '../../lib/sentences';
import { type Reading, readNow } from './read';
import { View } from './view';

/** How findings are told: in which language, and down to which severity. */
export interface Manner {
  language: Language;
  severity: Finding['severity'];
}

interface Acts {
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
}

/** One audit as it is shown on its page: which finding is chosen, and the ways between findings and places. */
export class Stage {
  private readonly over = new AbortController();
  private readonly view: View;
  private shown: AuditDocument;
  private locator: Locator;
  private places: Place[] = [];
  private current: number | null = null;
  private side: Side = 'end';
  private announcement = '';
  private notice = '';

  constructor(
    private reading: Reading,
    private manner: Manner,
    private isOpen: boolean,
    private readonly acts: Acts,
  ) {
    this.shown = shownOf(reading.audit, manner.severity);
    this.locator = new Locator(this.shown.report, reading.index);
    this.view = new View(this.over.signal, (finding) => this.pick(finding));
    this.update(reading, manner);
    // What stands in a live region from the start is not read out: the result comes a moment later.
    requestAnimationFrame(() => this.say(sayVerdict(this.shown, this.words)));
  }

  private get words(): OverlayWords {
    return OVERLAY_WORDS[this.manner.language];
  }

  /** Shows another reading of the page, or the same one otherwise; the chosen finding stays chosen if it is still there. */
  update(reading: Reading, manner: Manner): void {
    const isOther = reading.audit !== this.reading.audit;
    const chosen = this.current === null ? undefined : this.shown.findings[this.current];
    [this.reading, this.manner] = [reading, manner];
    this.shown = shownOf(reading.audit, manner.severity);
    this.locator = new Locator(this.shown.report, reading.index);
    this.places = placesOf(this.shown, this.locator);
    const same = this.shown.findings.findIndex(
      ({ rule, message }) => rule === chosen?.rule && message === chosen.message,
    );
    this.current = same < 0 ? null : same;
    this.notice = '';
    this.view.restore();
    this.view.paintFocus(null);
    this.draw();
    if (isOther) this.say(this.words.changed + this.words.colon + sayVerdict(this.shown, this.words));
  }

  /** Opens or collapses the panel and, unless it opens by itself, takes the keyboard focus along. */
  open(isOpen: boolean, takeFocus = true): void {
    this.isOpen = isOpen;
    if (!isOpen) this.choose(null);
    this.draw();
    if (takeFocus) this.view.focusOn(isOpen ? '.panel h2' : '.tab');
  }

  /** The page threw our element away: back with it. */
  restore = (): void => this.view.restore();

  /** Leaves the page as it was found. */
  end = (): void => this.over.abort();

  /** To the next finding or the one before, round and round. */
  step(by: 1 | -1): void {
    const { length } = this.shown.findings;
    if (!length) return;
    this.select(this.current === null ? (by > 0 ? 0 : length - 1) : (this.current + by + length) % length);
  }

  private select(index: number | null): void {
    this.choose(index);
    if (index === null) return;
    this.view.focusOn(`[data-finding="${index}"] > button`);
    this.say(this.words.position(index + 1, this.shown.findings.length));
    this.go([]);
  }

  /** A marked place was clicked, or its mark pressed: its finding is shown, and the page stays where it is. */
  private pick(finding: number): void {
    if (!this.isOpen) this.acts.onOpen();
    this.choose(finding);
    this.view.focusOn(`[data-finding="${finding}"] > button`);
  }

  private choose(index: number | null): void {
    this.current = index;
    this.notice = '';
    this.view.paintFocus(null);
    this.draw();
  }

  private go(at: Selector[]): void {
    const finding = this.current === null ? null : this.shown.findings[this.current];
    const main = this.current === null ? null : mainPlace(this.places, this.current);
    const wanted = at.length ? at : (finding?.at ?? []);
    const anchor = (at.length ? this.locator.locate(at) : main?.anchor) ?? null;
    if (anchor && this.goTo(anchor)) return;
    const again = wanted.length ? this.refind(wanted) : null;
    if (again && this.goTo(again)) return;
    if (wanted.length)
      this.say(again || anchor?.startContainer.isConnected ? this.words.hiddenPlace : this.words.gone, true);
  }

  private goTo(anchor: Anchor): boolean {
    if (!reveal(anchor)) return false;
    const panel = this.view.panelBox;
    const side = panel && makeRoom(anchor, panel, this.side);
    if (side) this.side = side;
    this.notice = '';
    this.draw();
    this.view.paintFocus(anchor);
    return true;
  }

  /** A page that was rewritten since it was read still has the words, perhaps, in other nodes. */
  private refind(at: Selector[]): Anchor | null {
    const { page, index } = readNow();
    return anchorByQuote(page.text, index, at);
  }

  private say(text: string, isNotice = false): void {
    this.announcement = text;
    if (isNotice) this.notice = text;
    this.draw();
  }

  private draw(): void {
    if (this.over.signal.aborted) return;
    const { audit } = this.reading;
    this.view.show({
      ...this.acts,
      audit: this.shown,
      hidden: audit.findings.length - this.shown.findings.length,
      language: this.manner.language,
      isOpen: this.isOpen,
      side: this.side,
      current: this.current,
      announcement: this.announcement,
      notice: this.notice,
      onAside: () => {
        this.side = this.side === 'end' ? 'start' : 'end';
        this.draw();
      },
      onSelect: (index) => this.select(index),
      onStep: (by) => this.step(by),
      onGo: (at) => this.go(at),
      placeOf: (suspect) => this.locator.placeOf(suspect),
    });
    this.view.paint(this.places, this.current);
  }
}
