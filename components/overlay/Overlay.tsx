import type { Side } from '../../lib/annotate/reveal';
import type { Language } from '../../lib/locales/languages';
import type { Told } from '../../lib/messaging/messages';
import type { Dismissal } from '../../lib/model/dismissals';
import type { AuditDocument, Finding, Selector, Suspect } from '../../lib/model/schema';
import { Panel } from './Panel';
import { Tab } from './Tab';
import { OVERLAY_WORDS } from './words';

export interface OverlayProps extends Told {
  /** With the findings that are shown, in the order they are shown. */
  audit: AuditDocument;
  /** Findings that the settings leave out. */
  hidden: number;
  language: Language;
  isOpen: boolean;
  /** Which side the panel stands at: of the window, or of a narrow window its top or bottom. */
  side: Side;
  /** Index of the chosen finding, or null. */
  current: number | null;
  /** Something to say to screen readers: a result, or that a place is gone. */
  announcement: string;
  /** Said to everyone, as long as it holds: that a place is gone. */
  notice: string;
  onOpen(): void;
  onCollapse(): void;
  onClose(): void;
  onAside(): void;
  onSelect(index: number | null): void;
  /** To the next finding or the one before. */
  onStep(by: 1 | -1): void;
  /** Go to a place; none given means the place of the chosen finding. */
  onGo(at: Selector[]): void;
  onDismiss(finding: Finding, reason: string): void;
  /** A finding that was set aside stands again. */
  onReinstate(finding: Finding): void;
  /** What was set aside and matches nothing any more is forgotten. */
  onForget(item: Dismissal): void;
  placeOf(suspect: Suspect): Selector[];
}

/** What stands on the page: one small tab, or the panel. */
export function Overlay(props: OverlayProps) {
  const { audit, language, isOpen, announcement, onOpen } = props;
  return (
    <div class="root" lang={language}>
      <div class="live" role="status">
        {announcement}
      </div>
      {isOpen ? (
        <Panel {...props} />
      ) : (
        <Tab audit={audit} language={language} words={OVERLAY_WORDS[language]} onOpen={onOpen} />
      )}
    </div>
  );
}
