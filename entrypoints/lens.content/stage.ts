import { shownOf } from '../../components/overlay/verdict';
import { OVERLAY_WORDS, type OverlayWords } from '../../components/overlay/words';
import type { Anchor } from '../../lib/annotate/anchor';
import { makeRoom, reveal, type Side } from '../../lib/annotate/reveal';
import type { Language } from '../../lib/locales/languages';
import { sayVerdict } from '../../lib/locales/verdict';
import type { Dismissal } from '../../lib/model/dismissals';
import { stands } from '../../lib/model/is-active';
import type { AuditDocument, Finding, Selector } from '../../lib/model/schema';
import type { Reading } from './read';
import { View } from './view';
import { refind, Whereabouts } from './whereabouts';

/** How findings are told: in which language, and down to which severity. */
export interface Manner {
  language: Language;
  severity: Finding['severity'];
}

interface Acts {
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
  /** Sets a finding aside, or no longer. Gives why it could not be kept, in words, or null. */
  dismiss(finding: Finding, reason: string): Promise<string | null>;
  reinstate(finding: Finding): Promise<string | null>;
  forget(item: Dismissal): Promise<string | null>;
}

/** One audit as it is shown on its page: which finding is chosen, and the ways between findings and places. */
export class Stage {
  private readonly over = new AbortController();
  private readonly view: View;
  private shown: AuditDocument;
  private whereabouts: Whereabouts;
  private current: number | null = null;
  /** The place that was gone to last, of the chosen finding; empty for its main place, null for none. */
  private goneTo: Selector[] | null = null;
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
    this.whereabouts = new Whereabouts(this.shown, reading.index);
    this.view = new View(this.over.signal, (finding) => this.pick(finding));
    this.update(reading, manner);
    // What stands in a live region from the start is not read out: the result comes a moment later.
    requestAnimationFrame(() => this.say(sayVerdict(this.shown, this.manner.language)));
  }

  private get words(): OverlayWords {
    return OVERLAY_WORDS[this.manner.language];
  }

  /** Shows another reading of the page, or the same one otherwise; the chosen finding stays chosen if it is still there. */
  update(reading: Reading, manner: Manner): void {
    const isOther = reading.reading !== this.reading.reading;
    const chosen = this.current === null ? undefined : this.shown.findings[this.current];
    [this.reading, this.manner] = [reading, manner];
    this.shown = shownOf(reading.audit, manner.severity);
    this.whereabouts = new Whereabouts(this.shown, reading.index);
    const same = this.shown.findings.findIndex(
      ({ rule, message }) => rule === chosen?.rule && message === chosen.message,
    );
    this.current = same < 0 ? null : same;
    if (same < 0) this.goneTo = null;
    this.notice = '';
    this.view.restore();
    this.view.paintFocus(this.goneTo && this.whereabouts.anchorOf(this.goneTo, this.current));
    this.draw();
    if (isOther) this.say(this.words.changed + this.words.colon + sayVerdict(this.shown, this.manner.language));
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
    const { length } = this.shown.findings.filter(stands);
    if (!length) return;
    this.select(this.current === null ? (by > 0 ? 0 : length - 1) : (this.current + by + length) % length);
  }

  private select(index: number | null): void {
    this.choose(index);
    if (index === null) return;
    this.view.focusOn(`[data-finding="${index}"] > button`);
    this.say(this.words.position(index + 1, this.shown.findings.length));
    void this.go([]);
  }

  /** A marked place was clicked, or its mark pressed: its finding is shown, and the page stays where it is. */
  private pick(finding: number): void {
    if (!this.isOpen) this.acts.onOpen();
    this.choose(finding);
    this.view.focusOn(`[data-finding="${finding}"] > button`);
  }

  private choose(index: number | null): void {
    this.current = index;
    this.goneTo = null;
    this.notice = '';
    this.view.paintFocus(null);
    this.draw();
  }

  private async go(at: Selector[]): Promise<void> {
    const finding = this.current === null ? null : this.shown.findings[this.current];
    const wanted = at.length ? at : (finding?.at ?? []);
    const anchor = this.whereabouts.anchorOf(at, this.current);
    this.goneTo = at;
    if (anchor && this.goTo(anchor)) return;
    if (!wanted.length) return;
    const again = await refind(wanted);
    // Meanwhile somebody may have gone elsewhere.
    if (this.over.signal.aborted || this.goneTo !== at) return;
    if (again && this.goTo(again)) return;
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

  /** Keeps what a person decided of a finding; the one after it is next. */
  private async decide(keeping: Promise<string | null>): Promise<void> {
    const at = this.current;
    const fault = await keeping;
    if (this.over.signal.aborted) return;
    if (fault) return this.say(fault, true);
    this.choose(null);
    const next = at !== null && this.shown.findings[at] && stands(this.shown.findings[at]);
    this.view.focusOn(next ? `[data-finding="${at}"] > button` : '.panel h2');
    this.say(sayVerdict(this.shown, this.manner.language));
  }

  private say(text: string, isNotice = false): void {
    this.announcement = text;
    if (isNotice) this.notice = text;
    this.draw();
  }

  private draw(): void {
    if (this.over.signal.aborted) return;
    const { audit, stale, kept, fault } = this.reading;
    const { dismiss, reinstate, forget, ...acts } = this.acts;
    this.view.show({
      ...acts,
      audit: this.shown,
      stale,
      kept,
      fault,
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
      onGo: (at) => void this.go(at),
      onDismiss: (finding, reason) => void this.decide(dismiss(finding, reason)),
      onReinstate: (finding) => void this.decide(reinstate(finding)),
      onForget: (item) => void this.decide(forget(item)),
      placeOf: (suspect) => this.whereabouts.placeOf(suspect),
    });
    this.view.paint(this.whereabouts.places, this.current);
  }
}
