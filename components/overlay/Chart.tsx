import { Component } from 'preact';
import { fill, listed } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import type { AuditDocument } from '../../lib/model/schema';
import { type Outcomes, outcomesOf } from './outcomes';

interface Props {
  audit: AuditDocument;
  language: Language;
  words: PanelWords;
}

/**
 * A chart of the outcomes of applications. One table is both the picture and the text for screen readers: every bar is
 * beside its number and its share, so that it needs no colour and no legend.
 */
export class Chart extends Component<Props, { isSplit: boolean }> {
  override state = { isSplit: false };

  override render({ audit, language, words }: Props) {
    const { isSplit } = this.state;
    const all = outcomesOf(audit.report?.figures ?? [], words);
    const [total, ...kinds] = all as [Outcomes, ...Outcomes[]];
    if (!total.sum) return null;
    const some = kinds.filter(({ sum }) => sum > 0);
    const zero = kinds.filter(({ sum }) => sum === 0).map(({ applicant }) => words.applicants[applicant]);
    return (
      <>
        <div class="steps">
          <h3 id="chart">{words.chart}</h3>
          {some.length > 0 && (
            <button
              type="button"
              class="link"
              aria-expanded={isSplit}
              aria-controls="chart-table"
              onClick={() => this.setState({ isSplit: !isSplit })}
            >
              {words.byApplicant}
            </button>
          )}
        </div>
        <table class="chart" id="chart-table" aria-labelledby="chart">
          <thead>
            <tr>
              <th scope="col">{words.outcomeColumn}</th>
              <td />
              <th scope="col">{words.count}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          {(isSplit ? [total, ...some] : [total]).map((outcomes) => (
            <Bars key={outcomes.applicant} outcomes={outcomes} isNamed={isSplit} words={words} />
          ))}
        </table>
        {isSplit && zero.length > 0 && <p class="what">{fill(words.allZero, { names: listed(zero, language) })}</p>}
      </>
    );
  }
}

function Bars({ outcomes, isNamed, words }: { outcomes: Outcomes; isNamed: boolean; words: PanelWords }) {
  const { applicant, values, sum } = outcomes;
  const most = Math.max(...values.map(({ value }) => value), 1);
  return (
    <tbody>
      {isNamed && (
        <tr class="applicant">
          <th scope="rowgroup" colSpan={2}>
            {words.applicants[applicant]}
          </th>
          <td>{sum}</td>
          <td />
        </tr>
      )}
      {values.map(
        ({ group, value }) =>
          (value > 0 || !isNamed) && (
            <tr key={group}>
              <th scope="row">{words.chartGroups[group]}</th>
              <td class="track" aria-hidden="true">
                <div class="bar" style={{ width: `${(100 * value) / most}%` }} />
              </td>
              <td>{value}</td>
              <td class="share">{percent(value, sum)}</td>
            </tr>
          ),
      )}
    </tbody>
  );
}

function percent(value: number, sum: number): string {
  if (!sum) return '–';
  const share = Math.round((100 * value) / sum);
  return value > 0 && share === 0 ? '<1%' : `${share}%`;
}
