import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { MakeTask } from '../tasks/MakeTask';
import { BatchInput } from './BatchInput';
import { BatchItems } from './BatchItems';
import { BatchProgress } from './BatchProgress';
import { BatchSummary } from './BatchSummary';
import { useWatched } from './hooks';
import { Fault } from './Notice';
import type { Services } from './services';

/** The batch: many pages, one after another. @param tab a tab with a list page whose links are wanted */
export function BatchScreen({ tab, services }: { tab: number | null; services: Services }) {
  const words = LIBRARY_WORDS[useLanguage()].batch;
  const { batch, fault, elsewhere } = useWatched(services.queue);
  return (
    <div class="batch">
      {elsewhere ? (
        <p class="notice warning" role="status">
          {words.elsewhere}
        </p>
      ) : (
        <BatchInput tab={tab} services={services} hasQueue={batch !== null} />
      )}
      {fault !== null && <Fault error={fault} onRetry={services.queue.resume} />}
      {batch && batch.items.length > 0 && (
        <>
          <BatchProgress batch={batch} queue={services.queue} idle={elsewhere} />
          <MakeTask keys={batch.items.map(({ url, result }) => result?.key ?? url)} services={services} />
          <BatchItems items={batch.items} />
          <BatchSummary batch={batch} />
        </>
      )}
    </div>
  );
}
