import { browser } from 'wxt/browser';
import { sayTaken } from '../../components/popup/words';
import type { PageBesideState } from '../../components/side-panel/state';
import type { Command } from '../../lib/commands';
import type { Language } from '../../lib/locales/languages';
import { mediaKindOf } from '../../lib/model/media-kind';
import { tellLens } from '../shared/lens';
import { activeTab, ask, documentState, type Tab } from '../shared/page-state';
import { type Connection, connect } from './connect';

/**
 * Follows the active tab of a window: reports the state of its page, with the panel if it is a report. Pages that were
 * not audited are left alone until the user asks.
 */
export class TabFollower {
  private tab: Tab | null = null;
  private connection: Connection | null = null;
  /** Number of looks at the page; answers to an earlier look are dropped. */
  private looks = 0;
  private isEnded = false;

  constructor(
    private readonly windowId: number,
    private readonly language: Language,
    private readonly onState: (state: PageBesideState) => void,
  ) {
    browser.tabs.onActivated.addListener(this.activated);
    browser.tabs.onUpdated.addListener(this.updated);
    browser.runtime.onMessage.addListener(this.heard);
    void this.look();
  }

  /** Ends the connection to the page, and stops following tabs. */
  end(): void {
    this.isEnded = true;
    browser.tabs.onActivated.removeListener(this.activated);
    browser.tabs.onUpdated.removeListener(this.updated);
    browser.runtime.onMessage.removeListener(this.heard);
    this.drop();
  }

  /**
   * Audits the page of the active tab at the user's request. @param message `auditAnyway`: as a report, whatever kind
   * of page it is
   */
  async ask(message: Command, isImpatient = false): Promise<void> {
    const look = this.begin();
    this.onState({ phase: 'loading' });
    const state = await ask(this.tab, message, isImpatient);
    if (this.isPast(look)) return;
    if (state.phase === 'ready') this.take(look);
    else this.onState(state);
  }

  private readonly activated = ({ windowId }: { windowId: number }): void => {
    if (windowId === this.windowId) void this.look();
  };

  private readonly updated = (id: number, { status, url }: { status?: string; url?: string }): void => {
    if (id === this.tab?.id && (status || url) && !this.connection) void this.look();
  };

  /** Called for messages: looks again if the active tab's page was audited, automatically or by a request elsewhere. */
  private readonly heard = (message: unknown, { tab }: { tab?: { id?: number } }): void => {
    const isAudited =
      typeof message === 'object' && message !== null && 'type' in message && message.type === 'audited';
    if (isAudited && tab?.id === this.tab?.id && !this.connection) void this.look();
  };

  private begin(): number {
    this.drop();
    this.looks += 1;
    return this.looks;
  }

  private isPast(look: number): boolean {
    return this.isEnded || look !== this.looks;
  }

  private drop(): void {
    this.connection?.end();
    this.connection = null;
  }

  private async look(): Promise<void> {
    const look = this.begin();
    const tab = await activeTab();
    if (this.isPast(look)) return;
    this.tab = tab;
    if (!tab) return this.onState({ phase: 'browserPage' });
    // The browser hides the address of a page that we may not read.
    if (!tab.url) return this.onState({ phase: 'notAllowed' });
    const kind = mediaKindOf(null, tab.url);
    if (kind !== 'page') return this.onState(documentState(kind, tab.url));
    const isThere = await tellLens(tab.id, { type: 'state' }).then(
      () => true,
      () => false,
    );
    if (this.isPast(look)) return;
    if (isThere) this.take(look);
    else this.onState({ phase: tab.isLoading ? 'loading' : 'notAudited' });
  }

  private take(look: number): void {
    if (!this.tab) return;
    this.connection = connect(
      this.tab.id,
      (props) => {
        if (this.isPast(look)) return;
        if (props) this.onState({ phase: 'report', props });
        else void this.sayNone(look);
      },
      () => {
        if (this.isPast(look)) return;
        this.connection = null;
        void this.look();
      },
    );
  }

  /** Reports that the page is no report, and what it has of one. */
  private async sayNone(look: number): Promise<void> {
    const state = await ask(this.tab, { type: 'state' });
    const because = state.phase === 'ready' ? await sayTaken(state.audit, this.language) : null;
    if (!this.isPast(look)) this.onState({ phase: 'noReport', because });
  }
}
