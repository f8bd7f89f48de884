import type { Imported } from '../../lib/library';
import { sayFault } from '../../lib/locales/faults';
import { fill } from '../../lib/locales/fill';
import { useLanguage } from '../shared/language';
import { WORDS } from './words';

/** How many bad lines are listed: a file of another kind has thousands. */
const LISTED = 10;

/** What became of an imported file, line by line where something is wrong. */
export function ImportReport({ file, imported }: { file: string; imported: Imported }) {
  const language = useLanguage();
  const words = WORDS[language];
  const { added, known, bad, stopped } = imported;
  return (
    <div class={`notice ${bad.length > 0 || stopped ? 'warning' : 'good'}`}>
      <p>
        <strong>{file}</strong> · {words.imported(added, known, bad.length)}
      </p>
      {stopped && (
        <p>
          {words.importStopped(stopped.line)} {sayFault(stopped.fault, language)}
        </p>
      )}
      {bad.length > 0 && (
        <ul>
          {bad.slice(0, LISTED).map(({ line, problem, at }) => (
            <li key={line}>{fill(words.badLines[problem], { line, at: at || '–' })}</li>
          ))}
          {bad.length > LISTED && <li>{words.more(bad.length - LISTED)}</li>}
        </ul>
      )}
    </div>
  );
}
