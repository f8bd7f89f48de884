import { type Anchor, anchorAt, liveRange } from '../annotate/anchor';
import { isPaintable } from '../annotate/paint-rules';
import { makeRoom, reveal } from '../annotate/reveal';
import { fill } from '../locales/fill';
import type { PanelWords } from '../locales/panel';
import { panelWords } from '../locales/panel-words';
import { sayVerdict } from '../locales/verdict';
import type { Dismissal } from '../model/dismissals';
import { isActive } from '../model/is-active';
import { hasRemains } from '../model/remains';
import type { AuditDocument, Finding, Selector } from '../model/schema';
import { type AuditedPage, readInSlices } from './audited-page';
import type { DisplaySettings } from './display-settings';
import { FindingLocations, findAgain } from './finding-locations';
import type { OverlayProps, OverlayViews } from './overlay-props';
import { OverlayRenderer } from './overlay-renderer';
import type { Placement } from './placement';
import { shownOf } from './shown-findings';

/** What the overlay calls when somebody acts on it. */
export interface Callbacks {
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
  /** Stores the placement that a person chose. */
  onPlace(placement: Placement): void;
  /**
   * Dismisses a finding. This and the next two resolve to the reason, in words, if it could not be stored; otherwise to
   * null.
   */
  dismiss(finding: Finding, reason: string): Promise<string | null>;
  reinstate(finding: Finding): Promise<string | null>;
  forget(item: Dismissal): Promise<string | null>;
}

/** Shows one audit on its page: knows which finding is chosen, and links findings with their locations. */
export class OverlayController {
  private readonly over = new AbortController();
  private readonly renderer: OverlayRenderer;
  private shown: AuditDocument;
  private locations: FindingLocations;
  private current: number | null = null;
  /** The location of the chosen finding that was navigated to last; empty for its main one, null for none. */
  private goneTo: Selector[] | null = null;
  private announcement = '';
  private notice = '';
  private beside: ((props: OverlayProps) => void) | null = null;
  /** Whether remains on the page are hidden. */
  private isCleared = false;

  constructor(
    private page: AuditedPage,
    private settings: DisplaySettings,
    private isOpen: boolean,
    private placement: Placement,
    private readonly callbacks: Callbacks,
    private readonly views: OverlayViews,
  ) {
    this.shown = shownOf(page.audit, settings.severity);
    this.locations = new FindingLocations(this.shown, page.index);
    this.renderer = new OverlayRenderer(this.over.signal, views, (finding) => this.pick(finding));
    this.update(page, settings);
    // Screen readers do not read a live region's initial content, so the result is set a moment later.
    requestAnimationFrame(() => this.say(sayVerdict(this.shown, this.settings.language)));
  }

  private get words(): PanelWords {
    return panelWords(this.settings.language);
  }

  /** Shows the page after it was read again or settings changed; the chosen finding stays chosen if it still exists. */
  update(page: AuditedPage, settings: DisplaySettings): void {
    const isOther = page.reading !== this.page.reading;
    const chosen = this.current === null ? undefined : this.shown.findings[this.current];
    [this.page, this.settings] = [page, settings];
    this.shown = shownOf(page.audit, settings.severity);
    this.locations = new FindingLocations(this.shown, page.index);
    const same = this.shown.findings.findIndex(
      ({ rule, message }) => rule === chosen?.rule && message === chosen.message,
    );
    this.current = same < 0 ? null : same;
    if (same < 0) this.goneTo = null;
    this.notice = '';
    this.renderer.restore();
    this.renderer.paintFocus(this.goneTo && this.locations.anchorOf(this.goneTo, this.current));
    this.draw();
    if (this.isCleared && isOther) void this.clearRemains(false);
    if (isOther) this.say(this.words.changed + this.words.colon + sayVerdict(this.shown, this.settings.language));
  }

  /** Opens or collapses the panel, and moves the keyboard focus along unless it opens by itself. */
  open(isOpen: boolean, takeFocus = true): void {
    this.isOpen = isOpen;
    if (!isOpen) this.choose(null);
    this.draw();
    if (takeFocus) this.renderer.focusOn(isOpen ? '.panel h2' : '.tab');
  }

  /** Shows the panel outside of the page, which keeps only the marks; null brings it back. */
  showBeside(view: ((props: OverlayProps) => void) | null): void {
    this.beside = view;
    this.draw();
  }

  /** Puts our element back after the page removed it. */
  restore = (): void => this.renderer.restore();

  /** Leaves the page as it was found. */
  end = (): void => this.over.abort();

  /** Selects a finding further on or back, and wraps around at the ends. */
  step(by: number): void {
    const { length } = this.shown.findings.filter(isActive);
    if (length) this.select(((this.current ?? (by > 0 ? -1 : 0)) + by + length) % length);
  }

  private select(index: number | null): void {
    this.choose(index);
    if (index === null) return;
    this.renderer.focusOn(`[data-finding="${index}"] > button`);
    this.say(fill(this.words.position, { n: index + 1, all: this.shown.findings.length }));
    void this.go([]);
  }

  /** Selects the finding of a location that was clicked, or whose mark was pressed; the page does not scroll. */
  private pick(finding: number): void {
    if (!this.isOpen && !this.beside) this.callbacks.onOpen();
    this.choose(finding);
    this.renderer.focusOn(`[data-finding="${finding}"] > button`);
  }

  private choose(index: number | null): void {
    this.current = index;
    this.goneTo = null;
    this.notice = '';
    this.renderer.paintFocus(null);
    this.draw();
  }

  private async go(at: Selector[]): Promise<void> {
    const finding = this.current === null ? null : this.shown.findings[this.current];
    // A place that the page had removed before it was read has no location.
    const known = this.locations.wantedAt(at, this.current);
    const wanted = known.length ? known : (finding?.at ?? []);
    const anchor = this.locations.anchorOf(at, this.current);
    this.goneTo = at;
    if (anchor && (await this.goTo(anchor, at))) return;
    if (!wanted.length) return;
    const again = await findAgain(wanted);
    // The user may have navigated elsewhere meanwhile.
    if (this.isElsewhere(at)) return;
    if (again && (await this.goTo(again, at))) return;
    if (this.isElsewhere(at)) return;
    this.say(again || anchor?.startContainer.isConnected ? this.words.hiddenPlace : this.words.gone, true);
  }

  /** Whether the user has navigated elsewhere, or the overlay has ended. */
  private isElsewhere(at: Selector[]): boolean {
    return this.over.signal.aborted || this.goneTo !== at;
  }

  private async goTo(anchor: Anchor, at: Selector[]): Promise<boolean> {
    if (!(await reveal(anchor))) return false;
    if (this.isElsewhere(at)) return true;
    const panel = this.renderer.panelBox;
    const side = panel && makeRoom(anchor, panel, this.placement.side);
    if (side) this.placement = { ...this.placement, side };
    this.notice = '';
    this.draw();
    this.renderer.paintFocus(anchor);
    return true;
  }

  /** Waits until a decision on a finding is stored, then focuses the next finding. */
  private async decide(keeping: Promise<string | null>): Promise<void> {
    const at = this.current;
    const fault = await keeping;
    if (this.over.signal.aborted) return;
    if (fault) return this.say(fault, true);
    this.choose(null);
    const next = at !== null && this.shown.findings[at] && isActive(this.shown.findings[at]);
    this.renderer.focusOn(next ? `[data-finding="${at}"] > button` : '.panel h2');
    this.say(sayVerdict(this.shown, this.settings.language));
  }

  /** Hides meaningless remains, or shows them again: they are only painted over, and no text is changed. */
  private toggleRemains(): void {
    this.isCleared = !this.isCleared;
    if (this.isCleared) void this.clearRemains(true);
    else this.renderer.paintRemains([]);
    this.draw();
  }

  /** @param isAsked whether somebody just asked for it, and gets a notice of the result */
  private async clearRemains(isAsked: boolean): Promise<void> {
    const [tools, { page, index }] = await Promise.all([this.views.tools?.(), readInSlices()]);
    if (!this.isCleared || this.over.signal.aborted) return;
    const found = (tools?.remainsIn(page) ?? []).flatMap(([start, end]) => {
      const anchor = anchorAt(index, start, end);
      // Text that is shown in another script, or has changed meanwhile, is not hidden.
      return anchor && liveRange(anchor).toString() === page.text.slice(start, end) ? [anchor] : [];
    });
    this.renderer.paintRemains(found);
    if (!isAsked) return;
    const { none, hidden } = this.words.tools;
    this.isCleared = found.length > 0;
    this.say(found.length ? fill(hidden, { n: found.length }) : none, true);
  }

  private place(placement: Placement, isDone: boolean): void {
    this.placement = placement;
    if (isDone) this.callbacks.onPlace(placement);
    this.draw();
  }

  private say(text: string, isNotice = false): void {
    this.announcement = text;
    if (isNotice) this.notice = text;
    this.draw();
  }

  private draw(): void {
    if (this.over.signal.aborted) return;
    const { audit, stale, kept, summary, fault } = this.page;
    const { onOpen, onCollapse, onClose, dismiss, reinstate, forget } = this.callbacks;
    const props: OverlayProps = {
      ...(this.views.tools && { tools: this.views.tools }),
      ...(this.views.tools &&
        hasRemains(audit.page.artefacts) &&
        // They are hidden by painting over them.
        isPaintable(document) && {
          remains: { isHidden: this.isCleared, onToggle: () => this.toggleRemains() },
        }),
      onOpen,
      onCollapse,
      onClose,
      audit: this.shown,
      stale,
      kept,
      summary,
      fault,
      hidden: audit.findings.length - this.shown.findings.length,
      language: this.settings.language,
      isOpen: this.isOpen,
      placement: this.placement,
      isLoading: this.page.isLoading,
      current: this.current,
      announcement: this.announcement,
      notice: this.notice,
      onAside: () => this.place({ ...this.placement, side: this.placement.side === 'end' ? 'start' : 'end' }, true),
      onPlace: (placement, isDone) => this.place(placement, isDone),
      onSelect: (index) => this.select(index),
      onStep: (by) => this.step(by),
      onGo: (at) => void this.go(at),
      onDismiss: (finding, reason) => void this.decide(dismiss(finding, reason)),
      onReinstate: (finding) => void this.decide(reinstate(finding)),
      onForget: (item) => void this.decide(forget(item)),
      selectorsOf: (suspect) => this.locations.selectorsOf(suspect),
    };
    this.renderer.show(props, this.beside !== null);
    this.beside?.(props);
    this.renderer.paint(this.locations.all, this.current);
  }
}
