import { useState } from 'preact/hooks';
import { webAddress } from '../../lib/export/text';
import { hostsOf } from '../../lib/library/batch/addresses';
import { DEFAULT_DELAY } from '../../lib/library/batch/queue';
import { counted } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { applyDismissals } from '../../lib/model/dismissals';
import { withoutPage } from '../../lib/tasks/pages';
import type { PageRow } from '../../lib/tasks/rows';
import { hashOf } from '../library/route';
import type { Services } from '../library/services';
import { WindowedTable } from '../library/WindowedTable';
import { useLanguage } from '../shared/language';
import { VerdictState } from '../shared/Verdict';
import type { TaskAtWork } from './use-task';

export interface TaskPagesProps {
  atWork: TaskAtWork;
  services: Services;
  onError(error: unknown): void;
}

/** The reports of a task, each with its progress; they can be read, and read again. */
export function TaskPages({ atWork, services, onError }: TaskPagesProps) {
  const language = useLanguage();
  const [words, all] = [TASK_WORDS[language], LIBRARY_WORDS[language]];
  const [said, setSaid] = useState('');
  const addressOf = ({ key, asked, document }: PageRow): string | null =>
    webAddress(asked ?? document?.page.url ?? key);
  const unread = atWork.pages.filter(({ document }) => !document);
  const read = async (pages: PageRow[]) => {
    const addresses = pages.flatMap((page) => addressOf(page) ?? []);
    // Called first, without awaiting anything: browsers ask for permission only during the click.
    if (!(await services.allow(hostsOf(addresses)))) return setSaid(all.batch.refused);
    await services.queue.add(addresses, DEFAULT_DELAY, true);
    setSaid(words.reading);
  };
  const heads = ['issuer', 'year', 'state', 'decided', 'verdict'] as const;
  return (
    <>
      <div class="actions">
        {unread.length > 0 && (
          <button type="button" class="primary" onClick={() => read(unread).catch(onError)}>
            {counted(words.readUnread, unread.length, language)}
          </button>
        )}
        <button type="button" onClick={() => read(atWork.pages).catch(onError)}>
          {words.readAgain}
        </button>
        <span role="status">{said && <a href={hashOf({ screen: 'batch', tab: null })}>{said}</a>}</span>
      </div>
      <WindowedTable
        class="items task-pages"
        label={words.byPage}
        head={
          <>
            {heads.map((id) => (
              <th key={id} scope="col" class={id}>
                {words.columns[id]}
              </th>
            ))}
            <th scope="col" class="act">
              <span class="hidden-text">{words.removePage}</span>
            </th>
          </>
        }
        rows={atWork.pages}
        id={({ key }) => key}
        cells={(page) => (
          <PageCells
            page={page}
            atWork={atWork}
            onRemove={() => atWork.change((task) => withoutPage(task, page.key)).catch(onError)}
          />
        )}
      />
    </>
  );
}

function PageCells({ page, atWork, onRemove }: { page: PageRow; atWork: TaskAtWork; onRemove(): void }) {
  const words = TASK_WORDS[useLanguage()];
  const { key, document, state, decided, findings } = page;
  const report = document?.report;
  const name = report?.issuer ?? (document?.page.title || key);
  const verdict = document && applyDismissals(document, atWork.contents.dismissals).document.verdict;
  return (
    <>
      <td class="issuer">
        {document ? (
          <a href={hashOf({ screen: 'report', key })} lang="zh" title={key}>
            {name}
          </a>
        ) : (
          key
        )}
      </td>
      <td class="year">{report?.year ?? '–'}</td>
      <td class={`state page-${state}`}>{words.pageState[state]}</td>
      <td class="decided">{document && `${decided} / ${findings}`}</td>
      <td class="verdict">{verdict && <VerdictState verdict={verdict} />}</td>
      <td class="act">
        <button type="button" class="quiet" aria-label={`${words.removePage}：${name}`} onClick={onRemove}>
          ✕
        </button>
      </td>
    </>
  );
}
