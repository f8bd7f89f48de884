import { useState } from 'preact/hooks';
import { EXPORTS, type ExportFormat } from '../../lib/export';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { fits, MOST_HELD } from './export-documents';

/** A choice of formats, and the export button. */
export function ExportControl({ count, onExport }: { count: number; onExport(format: ExportFormat): void }) {
  const words = LIBRARY_WORDS[useLanguage()];
  const [chosen, setChosen] = useState<ExportFormat['id']>('xlsx');
  const possible = EXPORTS.filter(({ many }) => many || count < 2);
  const format = possible.find(({ id }) => id === chosen) ?? possible[0];
  const isTooMuch = format !== undefined && !fits(format, count);
  return (
    <span class="export">
      <select
        aria-label={words.exportFormat}
        value={format?.id}
        onChange={(event) => setChosen(event.currentTarget.value as ExportFormat['id'])}
      >
        {possible.map(({ id }) => (
          <option key={id} value={id}>
            {words.formats[id]}
          </option>
        ))}
      </select>
      <button type="button" disabled={count === 0 || isTooMuch} onClick={() => format && onExport(format)}>
        {words.export}
      </button>
      {isTooMuch && (
        <span class="muted" role="status">
          {words.trust.tooManyHeld(MOST_HELD)}
        </span>
      )}
    </span>
  );
}
