import { useState } from 'preact/hooks';
import { counted, fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { adopt } from '../../lib/tasks/decisions';
import { type BadTaskFile, readTaskFile, type TaskFile } from '../../lib/tasks/file';
import type { SharedTask, Task } from '../../lib/tasks/schema';
import { Fault } from '../library/Notice';
import { hashOf } from '../library/route';
import type { Services } from '../library/services';
import { FileButton } from '../shared/FileButton';
import { useLanguage } from '../shared/language';
import { MergeTask } from './MergeTask';

type Outcome =
  | { kind: 'refused'; file: string; bad: BadTaskFile }
  | { kind: 'merge'; mine: Task; theirs: SharedTask }
  | { kind: 'imported'; task: SharedTask; audits: { added: number; known: number; bad: number } };

/** Takes in a task file of a colleague: a new task, or one that is here already, to be merged. */
export function ImportTask({ services, onImported }: { services: Services; onImported(): void }) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = async (file: File) => {
    setError(null);
    const read = readTaskFile(await file.text());
    if ('problem' in read) return setOutcome({ kind: 'refused', file: file.name, bad: read });
    const { added, known, bad } = await services.tasks.takeIn(read.audits, file.name);
    const mine = await services.tasks.get(read.task.id);
    if (mine) return setOutcome({ kind: 'merge', mine, theirs: read.task });
    await keepNew(read, services);
    setOutcome({ kind: 'imported', task: read.task, audits: { added, known, bad: bad.length } });
    onImported();
  };
  return (
    <section class="import-task">
      <FileButton
        label={words.importFile}
        accept=".json"
        onFiles={([file]) => void take(file as File).catch(setError)}
      />
      <div role="status">
        {outcome?.kind === 'refused' && (
          <p class="notice warning">
            {fill(words.refused[outcome.bad.problem], { file: outcome.file, at: outcome.bad.at || '–' })}
          </p>
        )}
        {outcome?.kind === 'imported' && (
          <p class="notice good">
            {fill(words.imported, {
              name: outcome.task.name,
              pages: counted(words.pages, outcome.task.pages.length, language),
              decisions: counted(words.decisions, outcome.task.decisions.length, language),
            })}{' '}
            {fill(words.audits, outcome.audits)}{' '}
            <a href={hashOf({ screen: 'task', id: outcome.task.id })}>{words.open}</a>
          </p>
        )}
      </div>
      {outcome?.kind === 'merge' && (
        <MergeTask
          mine={outcome.mine}
          theirs={outcome.theirs}
          services={services}
          onDone={() => {
            setOutcome(null);
            onImported();
          }}
        />
      )}
      {error !== null && <Fault error={error} />}
    </section>
  );
}

/** Keeps a task that is not here yet, with all that was decided in it; its false alarms are dismissed here too. */
async function keepNew({ task }: TaskFile, { tasks }: Services): Promise<void> {
  const { decisions, ...rest } = task;
  const [last] = await tasks.list();
  const kept: Task = { ...rest, decisions: [], auditor: last?.auditor ?? '' };
  const { documents } = await tasks.contents(kept);
  await tasks.put(kept);
  await tasks.decide(task.id, documents, (one, known) => adopt(one, known, decisions));
}
