import { webAddress } from '../../lib/export/text';
import type { Entry } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { dateOf } from '../../lib/locales/time';
import { useLanguage } from '../shared/language';
import { VerdictNumbers, VerdictState } from '../shared/Verdict';
import { OriginTags } from './Origin';
import { hashOf } from './route';

export interface EntryCellsProps {
  entry: Entry;
  chosen: boolean;
  onChoose(chosen: boolean): void;
}

/** The cells of one audit in the list. */
export function EntryCells({ entry, chosen, onChoose }: EntryCellsProps) {
  const words = LIBRARY_WORDS[useLanguage()];
  const { key, title, issuer, year, verdict, versions } = entry;
  const name = [issuer ?? title, year].filter(Boolean).join(' ');
  const address = webAddress(entry.url);
  return (
    <>
      <td class="choice">
        <input
          type="checkbox"
          aria-label={words.choose(name || key)}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <td class="issuer">
        <a href={hashOf({ screen: 'report', key })} lang="zh" title={title}>
          {issuer ?? (title || key)}
        </a>{' '}
        <OriginTags origin={entry.origin} />
      </td>
      <td class="year">{year ?? '–'}</td>
      <td class="state">
        <VerdictState verdict={verdict} />
      </td>
      <td class="problems">
        <VerdictNumbers verdict={verdict} />
      </td>
      <td class="lastSeen">
        {dateOf(entry.lastSeen)}
        {versions > 1 && (
          <span class="versions" title={words.versions(versions)}>
            <span aria-hidden="true">↻ {versions}</span>
            <span class="hidden-text">{words.versions(versions)}</span>
          </span>
        )}
      </td>
      <td class="page">
        {address && (
          <a href={address} target="_blank" rel="noreferrer" title={address}>
            <span class="hidden-text">{words.openPage(name)} </span>
            {new URL(address).hostname} ↗
          </a>
        )}
      </td>
    </>
  );
}
