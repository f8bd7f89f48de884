import type { Imported } from '../../lib/library';
import { sayFault } from '../../lib/locales/faults';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';

/** Maximum number of problem lines shown: a file of another kind has thousands. */
const LISTED = 10;

/** The result of importing a file, with the problem lines. */
export function ImportReport({ file, imported }: { file: string; imported: Imported }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const { trust } = words;
  const { added, known, bad, badTotal, clamped, clampedTotal, proposed, stopped, cancelled } = imported;
  const isWhole = badTotal === 0 && !stopped && !cancelled;
  return (
    <div class={`notice ${isWhole ? 'good' : 'warning'}`}>
      <p>
        <strong>{file}</strong> · {words.imported(added, known, badTotal)}
      </p>
      {cancelled && <p>{trust.importCancelled}</p>}
      {stopped && (
        <p>
          {words.importStopped(stopped.line)} {sayFault(stopped.fault, language)}
        </p>
      )}
      <Lines
        total={badTotal}
        lines={bad
          .slice(0, LISTED)
          .map(({ line, problem, at }) => fill(words.badLines[problem], { line, at: at || '–' }))}
      />
      {clampedTotal > 0 && <p>{trust.clamped(clampedTotal)}</p>}
      <Lines
        total={clampedTotal}
        lines={clamped.slice(0, LISTED).map(({ line, said }) => fill(trust.clampedLine, { line, said }))}
      />
      {proposed > 0 && <p>{trust.proposedIn(proposed)}</p>}
    </div>
  );
}

function Lines({ lines, total }: { lines: string[]; total: number }) {
  const words = LIBRARY_WORDS[useLanguage()];
  if (total === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {total > lines.length && <li>{words.more(total - lines.length)}</li>}
    </ul>
  );
}
