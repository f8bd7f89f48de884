import type { Kept } from '../../lib/library';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { cellIn, termOf } from '../../lib/locales/say';
import type { AuditResult } from '../../lib/messaging/messages';
import type { Dismissal } from '../../lib/model/dismissals';
import { dayOf } from './day';

interface Props extends Pick<AuditResult, 'stale' | 'kept' | 'fault'> {
  language: Language;
  words: PanelWords;
  onForget(item: Dismissal): void;
}

/** How many changes are listed. */
const LISTED = 12;

/** What the library on this device knows of the page: since when, what was changed, what was set aside for nothing. */
export function Remembered({ stale, kept, fault, language, words, onForget }: Props) {
  return (
    <>
      {fault && <p class="remembered warning">{fault}</p>}
      {kept && !kept.changes && (
        <p class="remembered">{words.memory.unchanged(dayOf(kept.firstSeen), dayOf(kept.lastSeen))}</p>
      )}
      {kept?.changes && <Changed kept={kept} language={language} words={words} />}
      {stale.length > 0 && (
        <section class="remembered warning" aria-label={words.memory.stale(stale.length)}>
          <strong>{words.memory.stale(stale.length)}</strong>
          <ul>
            {stale.map((item) => (
              <li key={`${item.rule} ${item.place}`}>
                <q>{item.reason}</q>
                <span class="what">
                  {item.rule} · {words.dismissedOn(dayOf(item.on))}
                </span>
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
  const sections = changes.sections.map(({ id, before, after }) => ({
    name: termOf('section', id, language),
    before: before && `${words.status[before.status]} ${words.memory.characters(before.characters)}`,
    after: after && `${words.status[after.status]} ${words.memory.characters(after.characters)}`,
  }));
  const facts = changes.facts.map(({ name, ...sides }) => ({ name: words.memory.facts[name], ...sides }));
  const all = [...facts, ...figures, ...sections];
  return (
    <section class="remembered warning" aria-label={words.memory.changed(dayOf(lastSeen))}>
      <strong>{words.memory.changed(dayOf(lastSeen))}</strong>
      <p>{words.memory.firstSeen(dayOf(firstSeen))}</p>
      <ul>
        {all.slice(0, LISTED).map(({ name, before, after }) => (
          <li key={name}>
            {name}
            {words.colon}
            <del>{before || '–'}</del> → <ins>{after || '–'}</ins>
          </li>
        ))}
        {all.length > LISTED && <li>{words.memory.more(all.length - LISTED)}</li>}
        {!all.length && <li>{words.memory.wordsOnly}</li>}
      </ul>
    </section>
  );
}
