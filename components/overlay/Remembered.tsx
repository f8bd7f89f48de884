import { editionById } from '../../lib/forms/editions';
import type { Kept } from '../../lib/library';
import { counted, fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { editionIn } from '../../lib/locales/panel-words';
import { cellIn, termOf } from '../../lib/locales/say';
import { beijingDay } from '../../lib/locales/time';
import type { AuditResult } from '../../lib/messaging/messages';
import type { Dismissal } from '../../lib/model/dismissals';

interface Props extends Pick<AuditResult, 'stale' | 'kept' | 'fault'> {
  language: Language;
  words: PanelWords;
  onForget(item: Dismissal): void;
}

/** Maximum number of changes listed. */
const LISTED = 12;

/** What the library knows about the page: since when, what changed, and which dismissals no longer match. */
export function Remembered({ stale, kept, fault, language, words, onForget }: Props) {
  const isStale = counted(words.memory.stale, stale.length, language);
  return (
    <>
      {fault && <p class="remembered warning">{fault}</p>}
      {kept && !kept.changes && (
        <p class="remembered">
          {fill(words.memory.unchanged, { first: beijingDay(kept.firstSeen), last: beijingDay(kept.lastSeen) })}
        </p>
      )}
      {kept?.changes && <Changed kept={kept} language={language} words={words} />}
      {stale.length > 0 && (
        <section class="remembered warning" aria-label={isStale}>
          <strong>{isStale}</strong>
          <ul>
            {stale.map((item) => (
              <li key={`${item.rule} ${item.place}`}>
                <q>{item.reason}</q>
                <span class="what">{fill(words.dismissedOn, { day: beijingDay(item.on) })}</span>
                <button type="button" class="link" onClick={() => onForget(item)}>
                  {words.memory.forget}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Changed({ kept, language, words }: Pick<Props, 'language' | 'words'> & { kept: Kept }) {
  const { changes, firstSeen, lastSeen } = kept;
  if (!changes) return null;
  const figures = changes.figures.map(({ row, column, before, after }) => ({
    name: cellIn({ row, column }, language),
    before: before?.text,
    after: after?.text,
  }));
  const statusOf = (section: { status: keyof PanelWords['status']; characters: number } | null) =>
    section && `${words.status[section.status]} ${fill(words.memory.characters, { n: section.characters })}`;
  const sections = changes.sections.map(({ id, before, after }) => ({
    name: termOf('section', id, language),
    before: statusOf(before),
    after: statusOf(after),
  }));
  const facts = changes.facts.map(({ name, before, after }) => {
    const said = (value: string | null): string | null => {
      const edition = name === 'format' && value ? editionById(value) : undefined;
      return edition ? editionIn(edition, words) : value;
    };
    return { name: words.memory.facts[name], before: said(before), after: said(after) };
  });
  const all = [...facts, ...figures, ...sections];
  const changed = fill(words.memory.changed, { last: beijingDay(lastSeen) });
  return (
    <section class="remembered warning" aria-label={changed}>
      <strong>{changed}</strong>
      <p>{fill(words.memory.firstSeen, { day: beijingDay(firstSeen) })}</p>
      <ul>
        {all.slice(0, LISTED).map(({ name, before, after }) => (
          <li key={name}>
            {name}
            {words.colon}
            <del>{before || '–'}</del> → <ins>{after || '–'}</ins>
          </li>
        ))}
        {all.length > LISTED && <li>{fill(words.memory.more, { n: all.length - LISTED })}</li>}
        {!all.length && <li>{words.memory.wordsOnly}</li>}
      </ul>
    </section>
  );
}
