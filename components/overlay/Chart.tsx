import type { AuditDocument } from '../../lib/audit/schema';
import type { OverlayWords } from './words';

interface Props {
  audit: AuditDocument;
  words: OverlayWords;
}

/** Where the applications went, by outcome group, from the 总计 column. Each bar carries its number. */
export function Chart({ audit, words }: Props) {
  const figures = audit.report?.figures.filter(({ table, column }) => table === 'applications' && column === 'total') ?? [];
  const groups = (Object.keys(words.chartGroups) as (keyof OverlayWords['chartGroups'])[]).map((id) => ({
    id,
    value: figures.filter(({ row }) => row === id || row.startsWith(`${id}.`)).reduce((sum, { value }) => sum + (value ?? 0), 0),
  }));
  const most = Math.max(...groups.map(({ value }) => value));
  if (most === 0) return null;
  return (
    <>
      <h3 id="chart">{words.chart}</h3>
      <dl class="chart" aria-labelledby="chart">
        {groups.map(({ id, value }) => [
          <dt key={id}>{words.chartGroups[id]}</dt>,
          <dd key={`${id} bar`} class="track" style={{ margin: 0 }} aria-hidden="true">
            <div class="bar" style={{ width: `${(100 * value) / most}%` }} />
          </dd>,
          <dd key={`${id} value`} style={{ margin: 0 }}>
            {value}
          </dd>,
        ])}
      </dl>
    </>
  );
}
