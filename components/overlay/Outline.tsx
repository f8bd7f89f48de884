import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { termOf } from '../../lib/locales/say';
import type { AuditDocument, Selector } from '../../lib/model/schema';

interface Props {
  audit: AuditDocument;
  language: Language;
  words: PanelWords;
  onGo(at: Selector[]): void;
}

/**
 * The six sections and the three tables, each with its state; those on the page can be navigated to. For an older
 * report, which has neither, the tables that were read.
 */
export function Outline({ audit, language, words, onGo }: Props) {
  const { report } = audit;
  if (!report) return null;
  const { sections, tables, figures } = report;
  const isOlder = report.format === 'older';
  const placeOf = (id: string) => figures.find(({ table, at }) => table === id && at.length > 0)?.at;
  const listed = Object.entries(tables).filter(([id]) => !isOlder || placeOf(id));
  if (listed.length === 0 && isOlder) return null;
  return (
    <>
      {!isOlder && (
        <>
          <h3>{words.sections}</h3>
          <dl class="outline">
            {sections.map(({ id, status, at }) => (
              <Line key={id} name={termOf('section', id, language)} status={status} says={words.status[status]}>
                {at.length > 0 ? () => onGo(at) : null}
              </Line>
            ))}
          </dl>
          <h3>{words.tables}</h3>
        </>
      )}
      <dl class="outline">
        {listed.map(([id, { source }]) => {
          const at = placeOf(id);
          return (
            <Line key={id} name={termOf('table', id, language)} status={source} says={words.source[source]}>
              {at ? () => onGo(at) : null}
            </Line>
          );
        })}
      </dl>
    </>
  );
}

interface LineProps {
  name: string;
  status: string;
  says: string;
  /** Navigates to it; null if it is not on the page. */
  children: (() => void) | null;
}

const GOOD = ['present', 'table'];
const BAD = ['missing', 'empty', 'absent'];

function Line({ name, status, says, children: go }: LineProps) {
  const sign = GOOD.includes(status) ? '✓' : BAD.includes(status) ? '✕' : '!';
  return (
    <div class={GOOD.includes(status) ? 'good' : BAD.includes(status) ? 'bad' : 'so-so'}>
      <dt>
        {go ? (
          <button type="button" class="place" onClick={go}>
            {name} <span aria-hidden="true">›</span>
          </button>
        ) : (
          name
        )}
      </dt>
      <dd>
        <span aria-hidden="true">{sign} </span>
        {says}
      </dd>
    </div>
  );
}
