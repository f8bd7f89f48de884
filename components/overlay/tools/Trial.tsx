import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Sum } from '../../../lib/check/arithmetic';
import { sumsWith } from '../../../lib/check/trial';
import { tableOf } from '../../../lib/export/papers/excerpt';
import { type Block, formCells, type TableId } from '../../../lib/forms';
import { cellIn, columnOf, equationInWords, type Language, rowOf, termOf } from '../../../lib/locales';
import { counted, fill } from '../../../lib/locales/fill';
import { PANEL_WORDS } from '../../../lib/locales/panel';
import { sayIdentities } from '../../../lib/locales/verdict';
import { verdictWords } from '../../../lib/locales/verdict-words';
import { cellName, editionOfTable, figuresByCell, formOfTable } from '../../../lib/model/cells';
import { MAX_OPTIONS, optionsOf } from '../../../lib/model/options';
import type { AuditDocument, Finding } from '../../../lib/model/schema';

interface Props {
  audit: AuditDocument;
  finding: Finding;
  language: Language;
}

type State = 'hold' | 'fail' | 'undecided';
const STATES: State[] = ['fail', 'undecided', 'hold'];
const SIGNS: Record<State, string> = { hold: '✓', fail: '✕', undecided: '?' };
const STATE_OF: Record<Sum['outcome'], State | null> = {
  passed: 'hold',
  failed: 'fail',
  incomplete: 'undecided',
  notApplicable: null,
};
const LETTERS = 'ABCDE';
const ARROWS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The table of a finding with live sums: a letter applies an option, any figure can be typed, and every identity shows
 * at once whether it holds. Nothing is stored, and the page stays as it is.
 */
export function Trial({ audit, finding, language }: Props) {
  const words = PANEL_WORDS[language];
  const { report } = audit;
  const table = tableOf(finding);
  const form = report && table ? formOfTable(report, table) : null;
  const [tried, setTried] = useState<ReadonlyMap<string, string>>(new Map());
  const grid = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLElement>(null);
  useEffect(() => {
    const find = (selector: string) => keys.current?.querySelector<HTMLElement>(selector);
    (find('input.suspect') ?? find('input'))?.focus({ preventScroll: true });
  }, []);
  const places = useMemo(
    () => new Map(form ? formCells(form).map((cell) => [cellName(form.id, cell), cell]) : []),
    [form],
  );
  const sums = useMemo(() => {
    if (!report || !table) return [];
    const cells = [...tried].flatMap(([name, text]) => {
      const place = places.get(name);
      return place ? [{ table, row: place.row, column: place.column, text }] : [];
    });
    return sumsWith(report, table, cells);
  }, [report, table, tried, places]);
  if (!report || !table || !form) return null;
  const figures = figuresByCell(report);
  const edition = editionOfTable(report, table)?.id;
  const options = optionsOf(finding.suspects).slice(0, MAX_OPTIONS);
  const textOf = (name: string): string => tried.get(name) ?? figures.get(name)?.text.trim() ?? '';
  const valuesOf = (option: number): Map<string, string> =>
    new Map((options[option] ?? []).map((each) => [cellName(each.table, each), String(each.suggested)]));
  const isTried = (option: number): boolean => {
    const values = valuesOf(option);
    return tried.size === values.size && [...values].every(([name, text]) => tried.get(name) === text);
  };
  const type = (name: string, text: string): void => {
    const next = new Map(tried);
    // The figure on the page is not a trial value.
    if (text === (figures.get(name)?.text.trim() ?? '')) next.delete(name);
    else next.set(name, text);
    setTried(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const option = event.key.length === 1 ? LETTERS.indexOf(event.key.toUpperCase()) : -1;
    if (option >= 0 && option < options.length) {
      event.preventDefault();
      setTried(isTried(option) ? new Map() : valuesOf(option));
    } else moveFrom(event, grid.current);
  };
  const suspects = new Set(finding.suspects.map((each) => cellName(each.table, each)));
  return (
    <section class="trial" aria-labelledby="trial" onKeyDown={onKeyDown} ref={keys}>
      <h3 id="trial">
        {words.tools.trial} · {termOf('table', table, language)}
      </h3>
      <p class="what">{words.tools.trialWhat}</p>
      <p class="trial-options">
        {options.map((_, i) => (
          <button
            key={i}
            type="button"
            class="go"
            aria-pressed={isTried(i)}
            onClick={() => setTried(isTried(i) ? new Map() : valuesOf(i))}
          >
            {fill(words.optionAlone, { name: words.options.charAt(i) }).replace(/[:：]\s*$/, '')}{' '}
            <kbd>{LETTERS.charAt(i)}</kbd>
          </button>
        ))}
        <button type="button" class="go" disabled={tried.size === 0} onClick={() => setTried(new Map())}>
          {words.tools.reset}
        </button>
      </p>
      <Identities sums={sums} language={language} edition={edition} />
      <div ref={grid}>
        {form.blocks.map((block, i) => (
          <BlockGrid
            key={i}
            block={block}
            table={table}
            sums={sums}
            language={language}
            edition={edition}
            isFirst={i === 0}
          >
            {(name, label, isEntry) => (
              <input
                type="text"
                inputMode="numeric"
                autocomplete="off"
                data-cell={name}
                aria-label={label}
                tabIndex={isEntry ? 0 : -1}
                class={[tried.has(name) && 'tried', suspects.has(name) && 'suspect'].filter(Boolean).join(' ')}
                value={textOf(name)}
                onInput={(event) => type(name, event.currentTarget.value)}
                onFocus={(event) => enter(event.currentTarget, grid.current)}
              />
            )}
          </BlockGrid>
        ))}
      </div>
    </section>
  );
}

/** Makes the cells one stop of the Tab key: the cell last entered. */
function enter(field: HTMLInputElement, grid: HTMLElement | null): void {
  for (const each of grid?.querySelectorAll('input') ?? []) each.tabIndex = each === field ? 0 : -1;
  field.select();
}

/** Moves the focus to the next cell in the direction of an arrow key. */
function moveFrom(event: KeyboardEvent, grid: HTMLElement | null): void {
  const by = ARROWS[event.key];
  const from = event.target;
  if (!by || !grid || !(from instanceof HTMLInputElement)) return;
  const rows = [...grid.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('input')]);
  const row = rows.findIndex((fields) => fields.includes(from));
  const column = rows[row]?.indexOf(from) ?? -1;
  const to = rows[row + by[0]]?.[column + by[1]];
  event.preventDefault();
  to?.focus();
}

/** Returns the worst state among identities; null if none of them can be tried. */
function worst(sums: Sum[]): State | null {
  const found = sums.map(({ outcome }) => STATE_OF[outcome]);
  return STATES.find((state) => found.includes(state)) ?? null;
}

interface GridProps {
  block: Block;
  table: TableId;
  sums: Sum[];
  language: Language;
  edition: string | undefined;
  isFirst: boolean;
  /** The field of a cell. */
  children(name: string, label: string, isEntry: boolean): ComponentChildren;
}

/** A block of the form as a table; beside each row and below each column is whether its identities hold. */
function BlockGrid({ block, table, sums, language, edition, isFirst, children }: GridProps) {
  const { rows, columns } = block;
  const cellsOf = ({ identity: { left, right } }: Sum) => [...left, ...right];
  const ofRow = (id: string): Sum[] => sums.filter((sum) => cellsOf(sum).every(({ row }) => row === id));
  const ofColumn = (id: string): Sum[] =>
    sums.filter(
      (sum) => cellsOf(sum).every(({ column }) => column === id) && !ofRow(cellsOf(sum)[0]?.row ?? '').includes(sum),
    );
  const sign = (of: Sum[]) => <Sign state={worst(of)} language={language} />;
  const hasRowSums = rows.some(({ id }) => ofRow(id).length > 0);
  const hasColumnSums = columns.some(({ id }) => ofColumn(id).length > 0);
  return (
    <div class="trial-grid">
      <table>
        <thead>
          <tr>
            <td />
            {columns.map(({ id }) => (
              <th key={id} scope="col">
                {columnOf(rows[0]?.id ?? '', id, language, edition)}
              </th>
            ))}
            {hasRowSums && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id: row }, i) => (
            <tr key={row}>
              <th scope="row">{rowOf(row, language, edition)}</th>
              {columns.map(({ id: column }, j) => (
                <td key={column}>
                  {children(
                    cellName(table, { row, column }),
                    cellIn({ row, column }, language, edition),
                    isFirst && i === 0 && j === 0,
                  )}
                </td>
              ))}
              {hasRowSums && <td class="sign-cell">{sign(ofRow(row))}</td>}
            </tr>
          ))}
        </tbody>
        {hasColumnSums && (
          <tfoot>
            <tr>
              <td />
              {columns.map(({ id }) => (
                <td key={id} class="sign-cell">
                  {sign(ofColumn(id))}
                </td>
              ))}
              {hasRowSums && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const stateName = (state: State, language: Language): string => PANEL_WORDS[language].tools.state[state];

/** Returns the name of an identity: its row or column, and what it says there. */
function nameOf({ identity: { equation, left, right } }: Sum, language: Language, edition: string | undefined): string {
  const [first] = right;
  const cells = [...left, ...right];
  const plain = equation.replace(/^\w+: /, '');
  if (first && cells.every(({ row }) => row === first.row))
    return `${rowOf(first.row, language, edition)} · Σ = ${columnOf(first.row, first.column, language, edition)}`;
  if (first && cells.every(({ column }) => column === first.column))
    return `${columnOf(first.row, first.column, language, edition)} · ${equationInWords(plain.replaceAll(`[${first.column}]`, ''), language, edition)}`;
  return equationInWords(plain, language, edition);
}

function Sign({ state, language }: { state: State | null; language: Language }) {
  if (!state) return null;
  return (
    <span class={`sum-${state}`} role="img" aria-label={stateName(state, language)} title={stateName(state, language)}>
      {SIGNS[state]}
    </span>
  );
}

interface IdentitiesProps {
  sums: Sum[];
  language: Language;
  edition: string | undefined;
}

/** The number of identities that hold, fail and are undecided, and those that do not hold with both of their sides. */
function Identities({ sums, language, edition }: IdentitiesProps) {
  const of = (state: State): Sum[] => sums.filter(({ outcome }) => STATE_OF[outcome] === state);
  const [hold, fail, undecided] = [of('hold'), of('fail'), of('undecided')];
  const counts = { hold: hold.length, fail: fail.length, undecided: undecided.length, notTried: 0 };
  const line = (sum: Sum, state: State) => (
    <li key={sum.identity.equation} class={`sum-${state}`}>
      <Sign state={state} language={language} /> {nameOf(sum, language, edition)}
      {sum.actual !== null && sum.expected !== null && (
        <b>
          {' '}
          {sum.actual} {state === 'hold' ? '=' : '≠'} {sum.expected}
        </b>
      )}
    </li>
  );
  return (
    <div class="trial-sums">
      <p role="status" class={`sum-${worst(sums) ?? 'hold'}`}>
        {sayIdentities({ state: 'problems', identities: counts }, language)}
      </p>
      <ul>
        {fail.map((sum) => line(sum, 'fail'))}
        {undecided.map((sum) => line(sum, 'undecided'))}
      </ul>
      {hold.length > 0 && (
        <details>
          <summary>{counted(verdictWords(language).hold, hold.length, language)}</summary>
          <ul>{hold.map((sum) => line(sum, 'hold'))}</ul>
        </details>
      )}
    </div>
  );
}
