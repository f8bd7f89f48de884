import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../lib/export';
import type { Entry } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { Confirm } from '../shared/Confirm';
import { useLanguage } from '../shared/language';
import { MakeTask } from '../tasks/MakeTask';
import { ExportControl } from './ExportControl';
import { exportDocuments } from './export-documents';
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

/** An export under way: how many audits of all chosen were read. */
interface Running {
  read: number;
  all: number;
  stop(): void;
}

/** How far it is. No reader of screens is told of each audit. */
function Exporting({ running: { read, all, stop } }: { running: Running }) {
  const { export: label, trust } = LIBRARY_WORDS[useLanguage()];
  return (
    <span class="running">
      <progress aria-label={label} max={all} value={read} />
      <span>{trust.exportingSome(read, all)}</span>
      <button type="button" onClick={stop}>
        {trust.stop}
      </button>
    </span>
  );
}

/** What can be done with the audits chosen. */
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
  const [running, setRunning] = useState<Running | null>(null);
  const write = (format: ExportFormat) =>
    attempt(async () => {
      const stop = new AbortController();
      const told = (read: number) => setRunning({ read, all: keys.length, stop: () => stop.abort() });
      told(0);
      setSaid('');
      try {
        const { signal } = stop;
        const count = await exportDocuments(keys, services, format, language, { signal, onRead: told });
        setSaid(count === null ? words.trust.exportCancelled : words.exported(count));
      } finally {
        setRunning(null);
      }
    });
  const remove = () =>
    attempt(async () => {
      await services.remove(keys);
      setSaid(words.removed(keys.length));
      onRemoved();
    });
  // The earlier report is A, so that B − A is what changed since.
  const [a, b] = [...chosen].sort(byAge).map(({ key }) => key);
  return (
    <div class="selection">
      <span class="chosen">{words.chosen(keys.length)}</span>
      {running ? <Exporting running={running} /> : <ExportControl count={keys.length} onExport={write} />}
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
