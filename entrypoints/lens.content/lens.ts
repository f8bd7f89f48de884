import { sayVerdict, verdictIn } from '../../lib/locales/verdict';
import type { Message } from '../../lib/messaging/messages';
import { type Dismissal, dismissalOf } from '../../lib/model/dismissals';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { type Judge, type Reading, readAndJudge } from './read';
import { type Manner, Stage } from './stage';
import { watchPage } from './watch';

/** What the popup is told of a page. */
export interface LensState {
  audit: AuditDocument;
  isOpen: boolean;
  isShown: boolean;
}

/** What the lens has of the extension around it. */
export interface Surroundings {
  /** Keeps whether the panel is open on this site. */
  remember(isOpen: boolean): void;
  judge: Judge;
  /** Tells the toolbar what the page came to. */
  tell(message: Message): void;
  /** Keeps that a finding is set aside, or no longer. Gives why it could not be kept, in words, or null. */
  keep(message: Extract<Message, { type: 'dismiss' | 'reinstate' }>): Promise<string | null>;
}

/** Which of a site's pages the document shows now; a place within it is none of its own. */
const pageShown = (): string => location.pathname + location.search;

/** One visit of one page: read, judged, shown, followed. `close` ends it, `open` begins it again. */
export class Lens {
  private reading: Reading | null = null;
  private stage: Stage | null = null;
  private visit: AbortController | null = null;
  /** The page that somebody asked to be read as a report. */
  private askedOf: string | null = null;
  /** What of the page had the focus before the panel took it. */
  private cameFrom: HTMLElement | null = null;
  private looks: Promise<unknown> = Promise.resolve();

  /** @param isOpen whether the panel was open on this site the last time */
  constructor(
    private manner: Manner,
    private isOpen: boolean,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * Reads and judges the page, and follows it from then on. Tells whether it said something new.
   * @param asked read it as a report whatever it looks like
   */
  run(asked: boolean): Promise<boolean> {
    if (asked) this.askedOf = pageShown();
    return this.lookNext(() => this.reading);
  }

  /** One look after another. @param known what need not be judged again, where it still reads the same */
  private lookNext(known: () => Reading | null): Promise<boolean> {
    const look = this.looks.then(() => this.look(known()));
    this.looks = look.catch(() => undefined);
    return look;
  }

  private async look(known: Reading | null): Promise<boolean> {
    const before = this.reading;
    // From the start: what the page does while it is read and judged is not missed.
    const { signal } = this.follow();
    const asked = this.askedOf === pageShown();
    this.reading = await readAndJudge(this.surroundings.judge, this.manner.language, asked, known);
    const isNew = this.reading.audit !== before?.audit;
    // Closed while it was judged: what is closed stays closed.
    if (signal.aborted) return isNew;
    this.present();
    if (isNew) this.tell();
    return isNew;
  }

  private follow(): AbortController {
    if (this.visit) return this.visit;
    this.visit = new AbortController();
    watchPage({
      signal: this.visit.signal,
      onQuiet: () => this.run(false),
      onChange: () => this.stage?.restore(),
    });
    return this.visit;
  }

  /** Shows what was read; a page that is no report, or no longer one, is left alone. */
  private present(): void {
    if (!this.reading) return;
    if (!this.reading.audit.report) {
      this.stage?.end();
      this.stage = null;
    } else if (this.stage) this.stage.update(this.reading, this.manner);
    else {
      this.stage = new Stage(this.reading, this.manner, this.isOpen, {
        onOpen: () => void this.open(),
        onCollapse: () => this.collapse(),
        onClose: () => this.close(),
        dismiss: (finding, reason) => this.keep('dismiss', this.dismissalOf(finding, reason)),
        reinstate: (finding) => this.keep('reinstate', this.dismissalOf(finding, '')),
        forget: (dismissal) => this.keep('reinstate', dismissal),
      });
    }
  }

  private tell(): void {
    if (!this.reading) return;
    const { audit } = this.reading;
    const text = sayVerdict(audit, this.manner.language);
    this.surroundings.tell({ type: 'audited', verdict: verdictIn(audit), text });
  }

  get state(): LensState | null {
    return this.reading && { audit: this.reading.audit, isOpen: this.isOpen, isShown: this.stage !== null };
  }

  /** Opens the panel, beginning anew if it was closed. */
  async open(): Promise<void> {
    if (!this.visit || !this.reading) await this.run(false);
    if (!this.stage) return;
    this.cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.remember(true);
    this.stage.open(true);
  }

  toggle(): Promise<void> | undefined {
    if (!this.isOpen || !this.stage) return this.open();
    this.collapse();
    return undefined;
  }

  collapse(): void {
    this.remember(false);
    this.stage?.open(false);
  }

  /** To the next finding or the one before, opening the panel for it. */
  async step(by: 1 | -1): Promise<void> {
    if (!this.isOpen || !this.stage) await this.open();
    this.stage?.step(by);
  }

  /** Leaves the page as it was found. */
  close(): void {
    this.remember(false);
    this.end();
    if (this.cameFrom?.isConnected) this.cameFrom.focus({ preventScroll: true });
  }

  /** Ends the visit without a word, as when the extension is updated. */
  end(): void {
    this.visit?.abort();
    this.visit = null;
    this.stage?.end();
    this.stage = null;
  }

  /** Takes on settings that were changed meanwhile; in another language the page is judged anew, in its words. */
  async adapt(manner: Manner): Promise<void> {
    const isOther = manner.language !== this.manner.language;
    this.manner = manner;
    if (!this.stage) return;
    if (isOther) await this.run(false);
    else {
      this.present();
      this.tell();
    }
  }

  private dismissalOf(finding: Finding, reason: string): Dismissal {
    return dismissalOf((this.reading as Reading).audit, finding, reason, new Date().toISOString());
  }

  /** Keeps what a person decided of a finding, and judges the page by it. */
  private async keep(type: 'dismiss' | 'reinstate', dismissal: Dismissal): Promise<string | null> {
    const fault = await this.surroundings.keep({ type, dismissal, language: this.manner.language });
    if (!fault) await this.lookNext(() => null);
    return fault;
  }

  private remember(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.surroundings.remember(isOpen);
  }
}
