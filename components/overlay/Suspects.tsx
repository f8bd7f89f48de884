import type { Finding, Suspect } from '../../lib/audit/schema';
import { groupBy } from '../../lib/collections';
import { type Language, termOf } from '../../lib/sentences';
import type { OverlayWords } from './words';

interface Props {
  finding: Finding;
  language: Language;
  words: OverlayWords;
}

const MAX_SETS = 5;

/** The cells whose change mends everything, each set of equally likely ones on a line. */
export function Suspects({ finding, language, words }: Props) {
  const sets = groupBy(finding.suspects, ({ set }) => set);
  if (!sets.size) return null;
  const say = ({ row, column, value, suggested }: Suspect): string =>
    `${termOf('row', row, language)} · ${termOf('column', column, language)} ${words.changeTo(String(value ?? '□'), String(suggested))}`;
  return (
    <div class="mend">
      <strong>{words.suspects}</strong>
      <ul>
        {[...sets].slice(0, MAX_SETS).map(([set, suspects], i) => (
          <li key={set}>
            {i > 0 && `${words.or} `}
            {suspects.map(say).join('；')}
          </li>
        ))}
      </ul>
    </div>
  );
}
