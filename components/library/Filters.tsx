import type { Outcome } from '../../lib/library';
import { useLanguage } from '../shared/language';
import { type choicesOf, EVERYTHING, type Query } from './find-entries';
import { WORDS } from './words';

export interface FiltersProps {
  query: Query;
  choices: ReturnType<typeof choicesOf>;
  onChange(query: Query): void;
}

const OUTCOMES: Outcome[] = ['failed', 'incomplete', 'passed', 'notReport'];

/** What to look for. */
export function Filters({ query, choices, onChange }: FiltersProps) {
  const words = WORDS[useLanguage()];
  const set = (part: Partial<Query>) => onChange({ ...query, ...part });
  const filtered = query.text || query.issuer || query.year !== null || query.outcome;
  return (
    <search class="filters">
      <label class="wide">
        {words.search}
        <input
          type="search"
          value={query.text}
          placeholder={words.searchHint}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      <label>
        {words.columns.issuer}
        <input
          list="issuers"
          value={query.issuer}
          placeholder={words.all}
          onInput={(event) => set({ issuer: event.currentTarget.value })}
        />
      </label>
      <datalist id="issuers">
        {choices.issuers.map((issuer) => (
          <option key={issuer} value={issuer} />
        ))}
      </datalist>
      <label>
        {words.columns.year}
        <select value={query.year ?? ''} onChange={(event) => set({ year: Number(event.currentTarget.value) || null })}>
          <option value="">{words.all}</option>
          {choices.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.columns.outcome}
        <select
          value={query.outcome ?? ''}
          onChange={(event) => set({ outcome: (event.currentTarget.value || null) as Outcome | null })}
        >
          <option value="">{words.all}</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {words.outcomes[outcome]}
            </option>
          ))}
        </select>
      </label>
      {filtered && (
        <button type="button" onClick={() => onChange({ ...EVERYTHING, sort: query.sort })}>
          {words.clearFilters}
        </button>
      )}
    </search>
  );
}
