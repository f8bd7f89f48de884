import { checkName } from '../../lib/locales';
import { counted } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { KINDS } from '../../lib/model/verdict-counts';
import { EVERY_ROW, type RowOrder, type RowQuery, rowChoices } from '../../lib/tasks/find';
import type { Row } from '../../lib/tasks/rows';
import { STATES } from '../../lib/tasks/schema';
import { useMedia } from '../library/hooks';
import { NARROW } from '../library/WindowedTable';
import { useLanguage } from '../shared/language';
import { DecisionMark, KindMark } from './DecisionMark';
import { reportOf } from './words';

const ORDERS: RowOrder[] = ['page', 'kind', 'rule', 'state'];

export interface TaskFiltersProps {
  rows: Row[];
  /** Number of rows that match the query. */
  found: number;
  query: RowQuery;
  onChange(query: RowQuery): void;
}

/** The filters and the order of a task's findings. */
export function TaskFilters({ rows, found, query, onChange }: TaskFiltersProps) {
  const language = useLanguage();
  const [words, all] = [TASK_WORDS[language], LIBRARY_WORDS[language]];
  const set = (part: Partial<RowQuery>) => onChange({ ...query, ...part });
  const { rules, pages } = rowChoices(rows);
  const reports = new Map(rows.map((row) => [row.page, reportOf(row)]));
  const isFiltered = query.text || query.states.length + query.kinds.length > 0 || query.rule || query.page;
  const fields = (
    <>
      <Chips
        label={words.states}
        values={STATES}
        chosen={query.states}
        countOf={(state) => rows.filter((row) => row.state === state).length}
        mark={(state) => <DecisionMark state={state} />}
        onChange={(states) => set({ states })}
      />
      <Chips
        label={words.kinds}
        values={KINDS}
        chosen={query.kinds}
        countOf={(kind) => rows.filter((row) => row.kind === kind).length}
        mark={(kind) => <KindMark kind={kind} />}
        onChange={(kinds) => set({ kinds })}
      />
      <div class="selects">
        <input
          type="search"
          id="task-search"
          aria-label={all.search}
          placeholder={`${all.search} /`}
          value={query.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
        <Select label={words.rule} value={query.rule} onChange={(rule) => set({ rule })}>
          {[...rules].map(([rule, n]) => ({ value: rule, text: `${checkName(rule, language)}（${n}）` }))}
        </Select>
        <Select label={words.page} value={query.page} onChange={(page) => set({ page })}>
          {[...pages].map(([page, n]) => ({ value: page, text: `${reports.get(page)}（${n}）` }))}
        </Select>
        <label>
          {words.order}
          <select value={query.order} onChange={(event) => set({ order: event.currentTarget.value as RowOrder })}>
            {ORDERS.map((order) => (
              <option key={order} value={order}>
                {words.orders[order]}
              </option>
            ))}
          </select>
        </label>
        {isFiltered && (
          <button type="button" onClick={() => onChange({ ...EVERY_ROW, order: query.order })}>
            {all.clearFilters}
          </button>
        )}
        <span class="muted" role="status">
          {counted(words.found, found, language)}
        </span>
      </div>
    </>
  );
  return (
    <search class="task-filters" aria-label={words.filters}>
      {useMedia(NARROW) ? (
        <details>
          <summary>
            {words.filters} · {counted(words.found, found, language)}
          </summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </search>
  );
}

interface ChipsProps<T extends string> {
  label: string;
  values: readonly T[];
  chosen: T[];
  countOf(value: T): number;
  mark(value: T): preact.ComponentChildren;
  onChange(chosen: T[]): void;
}

/** A choice of any of a few values, each with its number of rows. */
function Chips<T extends string>({ label, values, chosen, countOf, mark, onChange }: ChipsProps<T>) {
  return (
    <fieldset class="chips">
      <legend class="hidden-text">{label}</legend>
      {values.map((value) => {
        const isOn = chosen.includes(value);
        const next = isOn ? chosen.filter((each) => each !== value) : [...chosen, value];
        const n = countOf(value);
        return (
          <button
            type="button"
            key={value}
            aria-pressed={isOn}
            disabled={n === 0 && !isOn}
            onClick={() => onChange(next)}
          >
            {mark(value)} {n}
          </button>
        );
      })}
    </fieldset>
  );
}

interface SelectProps {
  label: string;
  value: string | null;
  children: { value: string; text: string }[];
  onChange(value: string | null): void;
}

/** A choice of one of many values, or all. */
function Select({ label, value, children, onChange }: SelectProps) {
  const { all } = LIBRARY_WORDS[useLanguage()];
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{all}</option>
        {children.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
