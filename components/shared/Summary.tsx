import { useState } from 'preact/hooks';
import { type SaidSummary, summaryText, withTerms } from '../../lib/locales/summary';
import type { Selector } from '../../lib/model/schema';
import type { Trust } from '../../lib/model/summary';

interface Props {
  summary: SaidSummary;
  /** Navigates to a place on the page; absent if the page is not available. */
  onGo?(at: Selector[]): void;
}

const SIGNS: Record<Trust, string> = { confirmed: '✓', contradicted: '✕', unchecked: '?' };

/** What a report says in plain sentences, and which figures can be quoted. */
export function Summary({ summary, onGo }: Props) {
  const { title, compared, topics, trustTitle, trusts, terms, copy } = summary;
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const onCopy = (): void => {
    // An insecure page has no clipboard.
    const copying = navigator.clipboard?.writeText(summaryText(summary)) ?? Promise.reject();
    copying.then(
      () => setSaid(copy.done),
      () => setSaid(copy.failed),
    );
  };
  const sentence = (text: string, of: string) => (
    <Sentence text={text} terms={terms} of={of} open={open} onOpen={setOpen} />
  );
  return (
    <section class="summary" aria-labelledby="summary">
      <h3 id="summary">{title}</h3>
      <p class="beside">{compared.join(' · ')}</p>
      <ol class="says">
        {topics.map(({ id, heading, text, detail, at }) => (
          <li key={id} class="said">
            <h4 class="topic">
              {onGo && at.length > 0 ? (
                <button type="button" class="place" onClick={() => onGo(at)}>
                  {heading} <span aria-hidden="true">›</span>
                </button>
              ) : (
                heading
              )}
            </h4>
            <p class="sentence">{sentence(text, id)}</p>
            {detail && <p class="beside">{sentence(detail, `${id} detail`)}</p>}
          </li>
        ))}
      </ol>
      <h3>{trustTitle}</h3>
      <div class="trusts">
        {trusts.map(({ trust, heading, items }) => (
          <section key={trust} class={`trust ${trust}`}>
            <h4 class="trust-name">
              <span class="sign" aria-hidden="true">
                {SIGNS[trust]}
              </span>{' '}
              {heading}
            </h4>
            <ul class="trust-items">
              {items.map(({ what, because }) => (
                <li key={because} class="trust-item">
                  {what}
                  <span class="because">{because}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="done">
        <button type="button" class="go" onClick={onCopy}>
          {copy.label}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

interface SentenceProps {
  text: string;
  terms: Record<string, string>;
  /** Identifies the sentence, so that only its own term opens if several sentences have the same one. */
  of: string;
  open: string | null;
  onOpen(open: string | null): void;
}

/** Returns the punctuation mark that a piece of a sentence begins with. */
const markBefore = (piece: unknown): string => (typeof piece === 'string' ? (/^\p{P}/u.exec(piece)?.[0] ?? '') : '');

/** A sentence with explained statutory terms: as a tooltip, and below the sentence when pressed. */
function Sentence({ text, terms, of, open, onOpen }: SentenceProps) {
  const pieces = withTerms(text, terms);
  const shown = pieces.find((piece) => typeof piece !== 'string' && `${of} ${piece.term}` === open);
  return (
    <>
      {pieces.map((piece, i) => {
        if (typeof piece === 'string') return piece.slice(i > 0 ? markBefore(piece).length : 0);
        const isOpen = shown === piece;
        // A line may break after a button, but never before a comma, so the comma stays with the button.
        return (
          <span key={i} class="term">
            <button
              type="button"
              class="term-name"
              title={piece.means}
              aria-expanded={isOpen}
              onClick={() => onOpen(isOpen ? null : `${of} ${piece.term}`)}
            >
              {piece.term}
            </button>
            {markBefore(pieces[i + 1])}
          </span>
        );
      })}
      {shown !== undefined && typeof shown !== 'string' && (
        <span class="means" role="note">
          <b>{shown.term}</b> {shown.means}
        </span>
      )}
    </>
  );
}
