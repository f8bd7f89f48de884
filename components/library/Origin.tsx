import { type Entry, type Origin, overtakenIn, type StoredVersion } from '../../lib/library';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { dateOf } from '../../lib/locales/time';
import { useLanguage } from '../shared/language';

type Words = (typeof LIBRARY_WORDS)['en'];

/** Returns how an audit came here and from where, in words. */
function sayOrigin({ how, from, via, at }: Origin, { trust }: Words): string {
  const known = from === null && how === 'import' ? 'importUnnamed' : how;
  const parts = [fill(trust.origins[known], { from: from ?? '–' })];
  if (at) parts.push(trust.importedOn(dateOf(at)));
  if (via !== undefined) parts.push(trust.via(via));
  return parts.join(' · ');
}

/** Tags of an audit in the list: that it was not read from its site, or is excluded as evidence. */
export function OriginTags({ origin }: Pick<Entry, 'origin'>) {
  const words = LIBRARY_WORDS[useLanguage()];
  const { how, isDistrusted } = origin;
  return (
    <>
      {(how === 'import' || how === 'file') && (
        <span class="tag" title={sayOrigin(origin, words)}>
          {words.trust.tags[how]}
        </span>
      )}
      {isDistrusted && (
        <span class="tag warning" title={words.trust.distrusted}>
          {words.trust.tags.distrusted}
        </span>
      )}
    </>
  );
}

/** How a version came here, and what is unusual about its time. @param before the version before it */
export function VersionOrigin({ version, before }: { version: StoredVersion; before: StoredVersion | null }) {
  const words = LIBRARY_WORDS[useLanguage()];
  const { origin, isClamped, document } = version;
  const isOther = before === null || JSON.stringify(before.origin) !== JSON.stringify(origin);
  const overtaken = before && overtakenIn(before, version);
  return (
    <>
      {isOther && <p class="muted">{sayOrigin(origin, words)}</p>}
      {isClamped && <p>{words.trust.clampedVersion(document.page.capturedAt)}</p>}
      {overtaken && <p>{words.trust.overtakenVersion(dateOf(overtaken))}</p>}
    </>
  );
}
