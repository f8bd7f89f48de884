import type { PopupWords } from '../../lib/locales/popup';
import type { Target } from '../../lib/script/types';
import type { Always, ScriptTarget } from './state';

/** The language tag of each choice, for pronunciation by screen readers. */
const LANG: Partial<Record<ScriptTarget, string>> = {
  s: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  twp: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

interface Props {
  target: ScriptTarget;
  words: PopupWords;
  /** Null if the site cannot be stored. */
  always: Always | null;
  onConvert(target: ScriptTarget): void;
  onAlways(target: Target | null): void;
}

/** The script in which the page is shown, and whether its whole site is. */
export function Script({ target, words, always, onConvert, onAlways }: Props) {
  const offered = target === 'original' ? (always?.target ?? null) : target;
  return (
    <fieldset>
      <legend>{words.script}</legend>
      {(Object.keys(words.scripts) as ScriptTarget[]).map((id) => (
        <label key={id} {...(LANG[id] && { lang: LANG[id] })}>
          <input type="radio" name="script" value={id} checked={id === target} onChange={() => onConvert(id)} />
          {words.scripts[id]}
        </label>
      ))}
      {target === 'twp' && <p class="hint">{words.twpChanges}</p>}
      {always && offered && (
        <label class="always">
          <input
            type="checkbox"
            id="always"
            checked={always.target === offered}
            onChange={({ currentTarget }) => onAlways(currentTarget.checked ? offered : null)}
          />
          {words.always(always.site, words.scripts[offered])}
        </label>
      )}
    </fieldset>
  );
}
