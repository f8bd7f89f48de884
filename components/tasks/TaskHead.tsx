import { useState } from 'preact/hooks';
import { groupBy } from '../../lib/collections';
import type { ExportFormat } from '../../lib/export';
import type { DecidedOf } from '../../lib/export/decided';
import { fileNamed } from '../../lib/export/file-name';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { BOXES, TASK_WORDS } from '../../lib/locales/tasks';
import { subjectsOf } from '../../lib/model/dismissals';
import { findingFingerprint } from '../../lib/model/finding-fingerprint';
import { keyText } from '../../lib/tasks/decisions';
import { writeTaskFile } from '../../lib/tasks/file';
import { forLetter } from '../../lib/tasks/hand-over';
import { knownDecisions, type Progress } from '../../lib/tasks/rows';
import { ExportControl } from '../library/ExportControl';
import { Exporting, useExport } from '../library/Exporting';
import type { Services } from '../library/services';
import { Confirm } from '../shared/Confirm';
import { useLanguage } from '../shared/language';
import { saveFile } from '../shared/save-file';
import { DecisionMark } from './DecisionMark';
import { TaskName } from './TaskName';
import type { TaskAtWork } from './use-task';
import { sayPages } from './words';

export interface TaskHeadProps {
  atWork: TaskAtWork;
  progress: Progress;
  services: Services;
  onError(error: unknown): void;
}

/** The head of a task: its name, its progress, who works on it, and what can be handed over. */
export function TaskHead({ atWork, progress, services, onError }: TaskHeadProps) {
  const language = useLanguage();
  const [words, all] = [TASK_WORDS[language], LIBRARY_WORDS[language]];
  const { task, contents, rows } = atWork;
  const { workBeside } = services.tasks;
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const attempt = (work: Promise<unknown>) => work.catch(onError);
  const read = task.pages.map(({ key }) => key).filter((key) => contents.documents.has(key));
  const isDone = progress.findings > 0 && progress.decided === progress.findings && progress.pages.todo === 0;

  const { running, write } = useExport();
  const exportAs = async (format: ExportFormat) => {
    const isLetter = format.id === 'letters' || format.id === 'lettersDocx';
    const ofPages = groupBy(rows, ({ page }) => page);
    const letters = new Map(
      read.flatMap((key) => {
        const letter = forLetter(contents.documents.get(key)!, ofPages.get(key) ?? []);
        return letter ? [[key, letter] as const] : [];
      }),
    );
    const keys = isLetter ? [...letters.keys()] : read;
    if (keys.length === 0) return setSaid(words.noLetters);
    const known = knownDecisions(task, contents);
    const decidedOf: DecidedOf = (document, finding) => {
      const [subject] = subjectsOf(document);
      const place = findingFingerprint(finding);
      const decision = known.get(keyText({ subject, rule: finding.rule, place }));
      if (!decision || (decision.state === 'todo' && decision.note === '')) return null;
      return { ...decision, box: decision.state === 'todo' ? null : BOXES[decision.state] };
    };
    const source = isLetter ? { document: async (key: string) => letters.get(key) ?? null } : services;
    setSaid('');
    const n = await write(keys, source, format, { decidedOf });
    if (n === null) setSaid(all.trust.exportCancelled);
    else setSaid(isLetter ? `${all.exported(n)} · ${words.letterNote}` : all.exported(n));
  };
  const handOver = async () => {
    const lines = await services.tasks.lines(read);
    const decisions = [...knownDecisions(task, contents).values()];
    saveFile(fileNamed(task.name, 'task', 'task.json'), 'application/json', [writeTaskFile(task, decisions, lines)]);
  };
  const remove = async () => {
    await services.tasks.remove(task.id);
    location.hash = '#/tasks';
  };
  return (
    <section class="task-head" aria-label={task.name}>
      <div class="task-name">
        <TaskName name={task.name} onRename={(name) => attempt(atWork.change((one) => ({ ...one, name })))} />
        <progress max={progress.findings || 1} value={progress.decided} aria-label={words.columns.state} />
        <strong role="status">
          {isDone ? words.finished : fill(words.decided, { decided: progress.decided, all: progress.findings })}
        </strong>
      </div>
      <p class="task-counts">
        <span>{sayPages(progress, language)}</span>
        {(['confirmed', 'falseAlarm', 'notified', 'corrected'] as const).map((state) => (
          <span key={state}>
            <DecisionMark state={state} /> {progress.states[state]}
          </span>
        ))}
      </p>
      <div class="actions">
        <label class="auditor">
          {words.auditor}
          <input
            class="auditor-name"
            value={task.auditor}
            maxLength={200}
            onChange={({ currentTarget: { value } }) =>
              attempt(atWork.change((one) => ({ ...one, auditor: value.trim() })))
            }
          />
        </label>
        {running ? (
          <Exporting running={running} />
        ) : (
          <ExportControl count={read.length} onExport={(format) => attempt(exportAs(format))} />
        )}
        {workBeside && (
          <button type="button" class="work-beside" onClick={() => attempt(workBeside(task.id))}>
            {words.workBeside}
          </button>
        )}
        <button type="button" onClick={() => attempt(handOver())}>
          {words.handOver}
        </button>
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          {words.remove}
        </button>
        <span class="muted" role="status">
          {said}
        </span>
      </div>
      {asking && (
        <Confirm
          title={fill(words.removeTitle, { name: task.name })}
          action={all.remove}
          cancel={all.cancel}
          onConfirm={() => void attempt(remove())}
          onClose={() => setAsking(false)}
        >
          <p>{words.removeText}</p>
        </Confirm>
      )}
    </section>
  );
}
