import { type choicesOf, EVERYTHING, type Query } from '../../lib/library/find';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { verdictWords } from '../../lib/locales/verdict-words';
import { VERDICT_STATES, type VerdictState } from '../../lib/model/verdict';
import { useLanguage } from '../shared/language';

export interface FiltersProps {
  query: Query;
  choices: ReturnType<typeof choicesOf>;
  onChange(query: Query): void;
}

/** The filters of the list. */
export function Filters({ query, choices, onChange }: FiltersProps) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const set = (part: Partial<Query>) => onChange({ ...query, ...part });
  const filtered = query.text || query.issuer || query.year !== null || query.state;
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
        {words.columns.state}
        <select
          value={query.state ?? ''}
          onChange={(event) => set({ state: (event.currentTarget.value || null) as VerdictState | null })}
        >
          <option value="">{words.all}</option>
          {VERDICT_STATES.map((state) => (
            <option key={state} value={state}>
              {verdictWords(language).state[state]}
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
