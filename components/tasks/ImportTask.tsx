import { useState } from 'preact/hooks';
import { counted, fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import type { Dismissal } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import { adopt, dismissalOf, keyText } from '../../lib/tasks/decisions';
import { type BadTaskFile, readTaskFile } from '../../lib/tasks/file';
import type { Decision, SharedTask, Task } from '../../lib/tasks/schema';
import { Fault } from '../library/Notice';
import { Proposed } from '../library/Proposed';
import { hashOf } from '../library/route';
import type { Services } from '../library/services';
import { FileButton } from '../shared/FileButton';
import { useLanguage } from '../shared/language';
import { MergeTask } from './MergeTask';

type Outcome =
  | { kind: 'refused'; file: string; bad: BadTaskFile }
  | { kind: 'merge'; mine: Task; theirs: SharedTask }
  | {
      kind: 'imported';
      task: SharedTask;
      audits: { added: number; known: number; bad: number };
      /** The file's false alarms, which wait to be accepted. */
      proposed: Dismissal[];
      documents: ReadonlyMap<string, AuditDocument>;
    };

/** Imports a colleague's task file: a new task, or one that is here already, to be merged. */
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
    const kept = await keepNew(read.task, services, file.name);
    setOutcome({ kind: 'imported', task: read.task, audits: { added, known, bad: bad.length }, ...kept });
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
      {outcome?.kind === 'imported' && (
        <Proposed
          proposed={outcome.proposed}
          documents={outcome.documents}
          services={{
            settle: async (items, isAccepted) => {
              await services.settle(items, isAccepted);
              const settled = new Set(items.map(keyText));
              setOutcome({ ...outcome, proposed: outcome.proposed.filter((item) => !settled.has(keyText(item))) });
            },
          }}
          onSettled={onImported}
        />
      )}
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

/**
 * Saves a task that is not here yet, with its decisions. Its false alarms wait to be accepted, like those of any
 * import, and are returned with the audits of its pages; what is dismissed here already stays dismissed.
 */
async function keepNew({ decisions, ...rest }: SharedTask, services: Services, file: string) {
  const { tasks } = services;
  const [last] = await tasks.list();
  const kept: Task = { ...rest, decisions: [], auditor: last?.auditor ?? '' };
  const { documents } = await tasks.contents(kept);
  const isFalseAlarm = ({ state }: Decision): boolean => state === 'falseAlarm';
  await tasks.put(kept);
  await tasks.decide(kept.id, documents, (one, known) => {
    const isOpen = (decision: Decision): boolean => known.get(keyText(decision))?.state !== 'falseAlarm';
    return adopt(
      one,
      known,
      decisions.filter((each) => !isFalseAlarm(each) && isOpen(each)),
    );
  });
  const proposed = decisions.filter(isFalseAlarm).map(dismissalOf);
  await tasks.takeIn(
    proposed.map((dismissal) => JSON.stringify({ dismissal })),
    file,
  );
  const own = new Set(proposed.map(keyText));
  return { proposed: (await services.proposed()).filter((each) => own.has(keyText(each))), documents };
}
