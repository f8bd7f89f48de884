import { changesBetween, type StoredVersion } from '../../lib/library';
import { cellIn } from '../../lib/locales';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { dateOf } from '../../lib/locales/time';
import { useLanguage } from '../shared/language';
import { VersionOrigin } from './Origin';

/** Maximum number of changed figures listed per version. */
const LISTED = 20;

/** The audit's origin and, version by version, how the page changed: silent edits. */
export function VersionHistory({ versions }: { versions: StoredVersion[] }) {
  const words = LIBRARY_WORDS[useLanguage()];
  const [first] = versions;
  if (!first) return null;
  const begin = (
    <>
      <p class="muted">{words.firstSeen(dateOf(first.firstSeen))}</p>
      <VersionOrigin version={first} before={null} />
    </>
  );
  if (versions.length === 1) return begin;
  return (
    <section class="notice warning history" aria-label={words.history}>
      <h3>{words.history}</h3>
      <ol>
        <li>{begin}</li>
        {versions.slice(1).map((version, index) => (
          <Change key={version.number} before={versions[index]!} after={version} />
        ))}
      </ol>
    </section>
  );
}

function Change({ before, after }: { before: StoredVersion; after: StoredVersion }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const { textChanged, toolChanged, figures } = changesBetween(before.document, after.document);
  return (
    <li>
      {dateOf(after.firstSeen)} · {textChanged ? words.textChanged : words.textSame} ·{' '}
      {words.figuresChanged(figures.length)}
      {toolChanged && ` · ${words.toolChanged}`}
      <VersionOrigin version={after} before={before} />
      {figures.length > 0 && (
        <ul>
          {figures.slice(0, LISTED).map((change) => (
            <li key={`${change.table} ${change.row} ${change.column}`}>
              {cellIn(change, language)}: {change.before?.text || '–'} → {change.after?.text || '–'}
            </li>
          ))}
          {figures.length > LISTED && <li>{words.more(figures.length - LISTED)}</li>}
        </ul>
      )}
    </li>
  );
}
