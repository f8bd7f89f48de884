import { useEffect, useMemo, useState } from 'preact/hooks';
import { sentencesFor } from '../../lib/export';
import { citationOf } from '../../lib/export/citation';
import { webAddress } from '../../lib/export/text';
import { counted } from '../../lib/locales/fill';
import { sayState, TASK_WORDS } from '../../lib/locales/tasks';
import { findRows, nextOpen, type RowQuery, stepFrom } from '../../lib/tasks/find';
import type { Row } from '../../lib/tasks/rows';
import type { DecisionState } from '../../lib/tasks/schema';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';
import { NoteForm } from './NoteForm';
import { StateButtons } from './StateButtons';
import { TaskFilters } from './TaskFilters';
import { KEY_OF_STATE, TaskKeys } from './TaskKeys';
import { TaskPreview } from './TaskPreview';
import { TaskRows } from './TaskRows';
import type { TaskView } from './task-view';
import { useKeys } from './use-keys';
import type { TaskAtWork } from './use-task';

export interface TaskFindingsProps {
  atWork: TaskAtWork;
  memory: TaskView;
  services: Pick<Services, 'tasks'>;
  /** Whether it is shown in the side panel; then selecting a finding opens its page. */
  isBeside?: boolean;
  onError(error: unknown): void;
}

/** A note being written for a decision on some findings. */
interface Asking {
  rows: Row[];
  state: DecisionState;
  note: string;
  /** Whether these are the checked rows, rather than the current one. */
  areChosen: boolean;
}

/** The findings of a task: searched, worked through by keys or clicks, decided one by one or many at once. */
export function TaskFindings({ atWork, memory, services, isBeside = false, onError }: TaskFindingsProps) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const [query, setQuery] = useState<RowQuery>(memory.query);
  const [current, setCurrent] = useState(memory.current);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const { rows } = atWork;
  const found = useMemo(() => findRows(rows, query), [rows, query]);
  // A finding that was just decided may no longer match the query, but stays the current one.
  const row = rows.find(({ id }) => id === current) ?? found[0] ?? null;
  Object.assign(memory, { query, current: row?.id ?? null });
  const document = row ? (atWork.contents.documents.get(row.page) ?? null) : null;
  const attempt = (work: Promise<unknown>) => work.catch(onError);

  const goTo = (next: Row | null) => {
    setCurrent(next?.id ?? null);
    setAsking(null);
    // The message was about the previous page.
    if (isBeside) setSaid('');
  };
  const write = (some: Row[], state: DecisionState, note: (of: Row) => string) => {
    setSaid(counted(words.set, some.length, language).replace('{state}', sayState(state, language)));
    const decided = atWork.decide(some.map((each) => ({ key: each, state, note: note(each) })));
    void attempt(decided.then((elsewhere) => elsewhere > 0 && setSaid(counted(words.elsewhere, elsewhere, language))));
  };
  const setState = (of: Row[], state: DecisionState, areChosen = false) => {
    if (of.length === 0) return;
    if (state === 'falseAlarm') return setAsking({ rows: of, state, note: memory.reason, areChosen });
    write(of, state, ({ decision }) => (state === 'todo' ? '' : (decision?.note ?? '')));
    leave(areChosen);
  };
  /**
   * Goes to the next undecided finding after a decision on the current one; after one on checked rows everything stays
   * in place.
   */
  const leave = (areChosen: boolean) => {
    setAsking(null);
    if (areChosen) setChosen(new Set());
    else if (row) goTo(nextOpen(found.some(({ id }) => id === row.id) ? found : rows, row.id));
  };
  const save = (note: string) => {
    if (!asking) return;
    if (asking.state === 'falseAlarm') memory.reason = note;
    write(asking.rows, asking.state, () => note);
    if (asking.areChosen || asking.rows.some((each) => each.state !== asking.state)) leave(asking.areChosen);
    else setAsking(null);
  };
  const undo = () =>
    attempt(
      atWork.undo().then((elsewhere) => {
        if (elsewhere === null) setSaid(words.nothingToUndo);
        else setSaid(elsewhere > 0 ? counted(words.elsewhere, elsewhere, language) : words.undone);
      }),
    );
  const openPage = () => {
    const address = webAddress(document?.page.url ?? null);
    if (!row || !address) return;
    setSaid('');
    void attempt(services.tasks.openAt(address, row).then((end) => end && setSaid(words.opened[end])));
  };
  useEffect(() => {
    if (isBeside) openPage();
  }, [isBeside, row?.id]);
  const copy = () => {
    if (!row?.finding || !document) return;
    const text = citationOf(document, row.finding, sentencesFor(language));
    navigator.clipboard.writeText(text).then(
      () => setSaid(words.copied),
      () => setSaid(words.cannotCopy),
    );
  };
  const ask = () =>
    row && setAsking({ rows: [row], state: row.state, note: row.decision?.note ?? '', areChosen: false });
  const choose = (ids: string[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      return after;
    });
  const some = found.filter(({ id }) => chosen.has(id));
  const step = (by: 1 | -1) => goTo(stepFrom(found, row?.id ?? null, by));
  const states = Object.entries(KEY_OF_STATE) as [DecisionState, string][];
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    n: ask,
    o: openPage,
    u: () => void undo(),
    x: () => row && choose([row.id], !chosen.has(row.id)),
    '/': () => window.document.getElementById('task-search')?.focus(),
    ...Object.fromEntries(
      states.map(([state, key]) => [
        key,
        () => (some.length > 0 ? setState(some, state, true) : row && setState([row], state)),
      ]),
    ),
  });

  if (rows.length === 0) return <p>{atWork.contents.documents.size > 0 ? words.noFindings : words.unread}</p>;
  const form = asking && (
    <NoteForm
      key={asking.rows.map(({ id }) => id).join()}
      note={asking.note}
      isRequired={asking.state === 'falseAlarm'}
      onSave={save}
      onCancel={() => setAsking(null)}
    />
  );
  const areChosen = asking?.areChosen === true;
  return (
    <>
      <TaskFilters rows={rows} found={found.length} query={query} onChange={setQuery} />
      {some.length > 0 && (
        <div class="bulk">
          <strong>{counted(words.chosen, some.length, language)}</strong>
          <StateButtons label={words.setAll} current={null} onState={(state) => setState(some, state, true)} />
          {areChosen && form}
        </div>
      )}
      <div class="task-grid">
        {found.length === 0 ? (
          <p class="nothing">{words.nothing}</p>
        ) : (
          <TaskRows
            rows={found}
            current={row?.id ?? null}
            chosen={chosen}
            scroll={memory.scroll}
            onCurrent={(id) => goTo(rows.find((each) => each.id === id) ?? null)}
            onChoose={choose}
          />
        )}
        {row && (
          <TaskPreview
            row={row}
            document={document}
            place={{ n: found.findIndex(({ id }) => id === row.id) + 1, all: found.length }}
            form={areChosen ? null : form}
            onStep={step}
            onState={(state) => setState([row], state)}
            onNote={ask}
            isBeside={isBeside}
            onOpen={openPage}
            onCopy={copy}
          />
        )}
      </div>
      <TaskKeys said={said} onUndo={undo} canUndo={memory.undo.length > 0} />
    </>
  );
}
