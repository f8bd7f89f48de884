import type { PopupWords } from '../../lib/locales/popup';
import type { Target } from '../../lib/script/types';
import type { Always, ScriptTarget } from './state';

/** How each choice is written, for screen readers to pronounce. */
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
  /** Null where a site cannot be remembered. */
  always: Always | null;
  onConvert(target: ScriptTarget): void;
  onAlways(target: Target | null): void;
}

/** Which script the page is shown in, and whether all of its site is. */
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
