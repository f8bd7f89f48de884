import { useState } from 'preact/hooks';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { CheckList } from './CheckList';
import { type Draft, MAX_FILES } from './drafts';
import type { DocumentServices } from './services';

interface Props {
  drafts: Draft[];
  /** Number of files beyond the maximum, which were not audited. */
  left: number;
  words: DocumentPageWords;
  services: DocumentServices;
  onOpen(file: File): void;
}

/** Drafts before publication, each with its check list, to be printed or saved; otherwise nothing is kept. */
export function Drafts({ drafts, left, words, services, onOpen }: Props) {
  const [status, setStatus] = useState('');
  const done = drafts.filter(({ state }) => state !== 'waiting').length;
  const audits = drafts.flatMap((draft) => (draft.state === 'done' && draft.audit.report ? [draft.audit] : []));
  const save = (): void =>
    void services.save(audits).then(
      () => setStatus(words.saved),
      (error: unknown) => setStatus(services.sayError(error)),
    );
  return (
    <>
      <p class="muted">{words.selfCheckNote}</p>
      {left > 0 && <p class="notice warning">{fill(words.tooMany, { n: MAX_FILES, more: left })}</p>}
      <div class="actions">
        <span role="status">{fill(words.progress, { done, all: drafts.length })}</span>
        <button type="button" disabled={done === 0} onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" disabled={audits.length === 0} onClick={save}>
          {drafts.length > 1 ? words.saveAll : words.save}
        </button>
        <span role="status">{status}</span>
      </div>
      {drafts.map((draft, i) =>
        draft.state === 'done' ? (
          <CheckList key={i} name={draft.file.name} audit={draft.audit} words={words}>
            <div class="actions">
              <button type="button" onClick={() => onOpen(draft.file)}>
                {words.openFile}
              </button>
            </div>
          </CheckList>
        ) : (
          <article key={i} class="check-list">
            <h2 lang="zh">{draft.file.name}</h2>
            <p class={draft.state === 'failed' ? 'notice warning' : 'muted'}>
              {draft.state === 'failed' ? draft.why : words.waiting}
            </p>
          </article>
        ),
      )}
    </>
  );
}
