import { useMemo } from 'preact/hooks';
import type { Item, ItemState } from '../../lib/library/batch/types';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { VerdictNumbers, VerdictState } from '../shared/Verdict';
import { hashOf } from './route';
import { sayFailure } from './say-failure';
import { WindowedTable } from './WindowedTable';

/** Running pages first, then finished ones, then waiting ones. */
const ORDER: ItemState[] = ['running', 'done', 'failed', 'stopped', 'waiting'];

/** Every address of the queue with its state or result. */
export function BatchItems({ items }: { items: Item[] }) {
  const words = LIBRARY_WORDS[useLanguage()];
  const sorted = useMemo(
    () =>
      [...items].sort((a, b) => rank(a) - rank(b) || (a.state === 'waiting' ? a.order - b.order : b.order - a.order)),
    [items],
  );
  const heads = ['state', 'issuer', 'year', 'problems', 'page'] as const;
  return (
    <WindowedTable
      class="items"
      label={words.batch.items}
      head={heads.map((id) => (
        <th key={id} scope="col" class={id}>
          {words.columns[id]}
        </th>
      ))}
      rows={sorted}
      id={({ url }) => url}
      cells={(item) => <ItemCells item={item} />}
    />
  );
}

const rank = ({ state }: Item): number => (state === 'failed' ? 1 : ORDER.indexOf(state));

function ItemCells({ item }: { item: Item }) {
  const language = useLanguage();
  const { url, state, result, failure } = item;
  return (
    <>
      <td class="state">{result ? <VerdictState verdict={result.verdict} /> : <State state={state} />}</td>
      <td class="issuer" colSpan={failure ? 3 : 1} title={failure && sayFailure(failure, language)}>
        {result && (
          <a href={hashOf({ screen: 'report', key: result.key })} lang="zh" title={result.title}>
            {result.issuer ?? (result.title || result.key)}
          </a>
        )}
        {failure && <span class="fault">{sayFailure(failure, language)}</span>}
      </td>
      {!failure && (
        <>
          <td class="year">{result?.year}</td>
          <td class="problems">{result && <VerdictNumbers verdict={result.verdict} />}</td>
        </>
      )}
      <td class="page">
        <a href={url} target="_blank" rel="noreferrer" title={url}>
          {url}
        </a>
      </td>
    </>
  );
}

const SIGNS: Record<ItemState, string> = { waiting: '·', running: '…', done: '✓', failed: '✕', stopped: '■' };

function State({ state }: { state: ItemState }) {
  const words = LIBRARY_WORDS[useLanguage()].batch;
  return (
    <span class={`item-state ${state}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[state]}
      </span>
      {words.states[state]}
    </span>
  );
}
