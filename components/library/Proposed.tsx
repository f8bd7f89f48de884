import { useState } from 'preact/hooks';
import type { Dismissal, Entry } from '../../lib/library';
import { messageIn } from '../../lib/locales';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { dateOf } from '../../lib/locales/time';
import { findingOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import { useLanguage } from '../shared/language';
import { Fault } from './Notice';
import { hashOf } from './route';
import type { Services } from './services';

/** How many are listed: a file may bring thousands. */
const LISTED = 20;

export interface ProposedProps {
  proposed: Dismissal[];
  services: Pick<Services, 'settle'>;
  /** Hears that some were accepted or rejected. */
  onSettled(): void;
  /** The audit that all are for; without one they are listed by report. */
  document?: AuditDocument;
  entries?: Entry[];
}

/** Dismissals that came with an import: they set nothing aside until a person accepts them. */
export function Proposed({ proposed, services, onSettled, document, entries = [] }: ProposedProps) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const { trust } = words;
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>(null);
  const settle = async (items: Dismissal[], isAccepted: boolean) => {
    setError(null);
    try {
      await services.settle(items, isAccepted);
      setSaid(trust.settled[isAccepted ? 'accepted' : 'rejected'](items.length));
      onSettled();
    } catch (fault) {
      setError(fault);
    }
  };
  const choice = (items: Dismissal[], [accept, reject]: [string, string]) => (
    <>
      <button type="button" onClick={() => void settle(items, true)}>
        {accept}
      </button>{' '}
      <button type="button" onClick={() => void settle(items, false)}>
        {reject}
      </button>
    </>
  );
  return (
    <>
      <p class="muted" role="status">
        {said}
      </p>
      {error !== null && <Fault error={error} />}
      {proposed.length > 0 && (
        <details class="notice proposed" open={document !== undefined}>
          <summary>{trust.proposed(proposed.length)}</summary>
          <p>{trust.proposedText}</p>
          <ul>
            {proposed.slice(0, LISTED).map((item) => (
              <li key={JSON.stringify([item.subject, item.rule, item.place])}>
                {document ? (
                  <p>{sayFinding(item) ?? trust.noFinding}</p>
                ) : (
                  <Subject subject={item.subject} entries={entries} />
                )}
                <p lang="zh">{fill(trust.proposedItem, { on: dateOf(item.on), reason: item.reason })}</p>
                <p>{choice([item], [trust.accept, trust.reject])}</p>
              </li>
            ))}
            {proposed.length > LISTED && <li>{words.more(proposed.length - LISTED)}</li>}
          </ul>
          {proposed.length > 1 && <p>{choice(proposed, [trust.acceptAll, trust.rejectAll])}</p>}
        </details>
      )}
    </>
  );

  function sayFinding(item: Dismissal): string | null {
    const finding = document && findingOf(document, item);
    return finding ? messageIn(finding, language) : null;
  }
}

function Subject({ subject, entries }: { subject: string; entries: Entry[] }) {
  const { trust } = LIBRARY_WORDS[useLanguage()];
  const entry = entries.find(({ key, issuer, year }) => key === subject || `${issuer}-${year}` === subject);
  const name = entry ? [entry.issuer ?? entry.title, entry.year].filter(Boolean).join(' ') : subject;
  return (
    <p>
      {entry ? (
        <a href={hashOf({ screen: 'report', key: entry.key })}>{trust.proposedFor(name)}</a>
      ) : (
        trust.proposedFor(name)
      )}
    </p>
  );
}
