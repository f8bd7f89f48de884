import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/export';
import type { Entry } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { Confirm } from '../shared/Confirm';
import { useLanguage } from '../shared/language';
import { MakeTask } from '../tasks/MakeTask';
import { ExportControl } from './ExportControl';
import { Exporting, useExport } from './Exporting';
import { Fault } from './Notice';
import { hashOf } from './route';
import type { Services } from './services';

export interface SelectionBarProps {
  chosen: Entry[];
  services: Services;
  onRemoved(): void;
}

const byAge = (a: Entry, b: Entry): number =>
  (a.year ?? 0) - (b.year ?? 0) || (a.lastSeen < b.lastSeen ? -1 : Number(a.lastSeen > b.lastSeen));

/** The actions for the selected audits. */
export function SelectionBar({ chosen, services, onRemoved }: SelectionBarProps) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [said, setSaid] = useState('');
  const keys = chosen.map(({ key }) => key);
  const attempt = (work: () => Promise<void>) => {
    setError(null);
    work().catch(setError);
  };
  const { running, write } = useExport();
  const exportChosen = (format: ExportFormat) =>
    attempt(async () => {
      setSaid('');
      const count = await write(keys, services, format);
      setSaid(count === null ? words.trust.exportCancelled : words.exported(count));
    });
  const remove = () =>
    attempt(async () => {
      await services.remove(keys);
      setSaid(words.removed(keys.length));
      onRemoved();
    });
  // The earlier report is A, so that B − A is the change since then.
  const [a, b] = [...chosen].sort(byAge).map(({ key }) => key);
  return (
    <div class="selection">
      <span class="chosen">{words.chosen(keys.length)}</span>
      {running ? <Exporting running={running} /> : <ExportControl count={keys.length} onExport={exportChosen} />}
      {keys.length === 2 && a && b ? (
        <a class="button" href={hashOf({ screen: 'compare', a, b })}>
          {words.compare}
        </a>
      ) : (
        <button type="button" disabled title={words.compareHint}>
          {words.compare}
        </button>
      )}
      <MakeTask keys={keys} services={services} />
      <button type="button" class="danger" disabled={keys.length === 0} onClick={() => setAsking(true)}>
        {words.remove}
      </button>
      <span class="muted" role="status">
        {said}
      </span>
      {error !== null && <Fault error={error} />}
      {asking && (
        <Confirm
          title={words.removeTitle(keys.length)}
          action={words.remove}
          cancel={words.cancel}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        >
          <p>{words.removeText}</p>
        </Confirm>
      )}
    </div>
  );
}
