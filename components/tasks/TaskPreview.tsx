import type { ComponentChildren } from 'preact';
import { webAddress } from '../../lib/export/text';
import { fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import type { AuditDocument } from '../../lib/model/schema';
import type { Row } from '../../lib/tasks/rows';
import type { DecisionState } from '../../lib/tasks/schema';
import { hashOf } from '../library/route';
import { useLanguage } from '../shared/language';
import { StateButtons } from './StateButtons';
import { TaskFinding } from './TaskFinding';
import { reportOf } from './words';

export interface TaskPreviewProps {
  row: Row;
  document: AuditDocument | null;
  /** The position of the row among those shown, from 1; 0 if it no longer matches the query. */
  place: { n: number; all: number };
  /** The form for its note. */
  form: ComponentChildren;
  /** Whether it is shown in the side panel. */
  isBeside: boolean;
  onStep(by: 1 | -1): void;
  onState(state: DecisionState): void;
  onNote(): void;
  onOpen(): void;
  onCopy(): void;
}

/** The current finding, and everything that can be done with it. */
export function TaskPreview({ row, document, place, form, isBeside, ...on }: TaskPreviewProps) {
  const words = TASK_WORDS[useLanguage()];
  const report = hashOf({ screen: 'report', key: row.page });
  return (
    <section class="task-preview" aria-label={fill(words.preview, place)}>
      <div class="preview-head">
        <span class="muted" lang="zh">
          {reportOf(row)}
        </span>
        <span class="steps">
          <button type="button" class="quiet" onClick={() => on.onStep(-1)}>
            <span class="hidden-text">{words.previous}</span>
            <span aria-hidden="true">
              ↑ <span class="key">K</span>
            </span>
          </button>
          {place.n > 0 && `${place.n} / ${place.all}`}
          <button type="button" class="quiet" onClick={() => on.onStep(1)}>
            <span class="hidden-text">{words.next}</span>
            <span aria-hidden="true">
              ↓ <span class="key">J</span>
            </span>
          </button>
        </span>
      </div>
      <StateButtons label={words.states} current={row.state} onState={on.onState} />
      {form}
      <div class="actions">
        <button type="button" disabled={!webAddress(document?.page.url ?? null)} onClick={on.onOpen}>
          {words.openPage}{' '}
          <span class="key" aria-hidden="true">
            O
          </span>
        </button>
        <button type="button" onClick={on.onNote}>
          {words.noteOf}{' '}
          <span class="key" aria-hidden="true">
            N
          </span>
        </button>
        <button type="button" disabled={!row.finding} onClick={on.onCopy}>
          {words.copy}
        </button>
        <a href={(isBeside ? '/library.html' : '') + report} target={isBeside ? '_blank' : undefined}>
          {words.report}
        </a>
      </div>
      <TaskFinding row={row} document={document} />
    </section>
  );
}
