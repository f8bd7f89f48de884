import { useState } from 'preact/hooks';
import type { Dismissal, Entry } from '../../lib/library';
import { messageIn } from '../../lib/locales';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { dateOf } from '../../lib/locales/time';
import { findingOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import { keyText } from '../../lib/tasks/decisions';
import { useLanguage } from '../shared/language';
import { FindingName } from './FindingName';
import { LongList } from './LongList';
import { Fault } from './Notice';
import { hashOf } from './route';
import type { Services } from './services';

export interface ProposedProps {
  proposed: Dismissal[];
  services: Pick<Services, 'settle'>;
  /** Called after some were accepted or rejected. */
  onSettled(): void;
  /** The audit that all are for; without it they are listed by report. */
  document?: AuditDocument;
  entries?: Entry[];
  /** The audits of the proposed dismissals, by key, if the findings are to be named. */
  documents?: ReadonlyMap<string, AuditDocument>;
}

/** Dismissals that came with an import: they have no effect until a person accepts them. */
export function Proposed({ proposed, services, onSettled, document, entries = [], documents }: ProposedProps) {
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
          <LongList items={proposed} keyOf={keyText}>
            {(item) => (
              <>
                {document ? (
                  <p>{sayFinding(item) ?? trust.noFinding}</p>
                ) : documents ? (
                  <p>
                    <FindingName of={item} document={documents.get(item.subject) ?? null} />
                  </p>
                ) : (
                  <Subject subject={item.subject} entries={entries} />
                )}
                <p lang="zh">{fill(trust.proposedItem, { on: dateOf(item.on), reason: item.reason })}</p>
                <p>{choice([item], [trust.accept, trust.reject])}</p>
              </>
            )}
          </LongList>
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
