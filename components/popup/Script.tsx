import type { ScriptTarget } from './state';
import type { PopupWords } from './words';

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
  onConvert(target: ScriptTarget): void;
}

/** Which script the page is shown in. */
export function Script({ target, words, onConvert }: Props) {
  return (
    <fieldset>
      <legend>{words.script}</legend>
      {(Object.keys(words.scripts) as ScriptTarget[]).map((id) => (
        <label key={id} {...(LANG[id] && { lang: LANG[id] })}>
          <input type="radio" name="script" value={id} checked={id === target} onChange={() => onConvert(id)} />
          {words.scripts[id]}
        </label>
      ))}
    </fieldset>
  );
}
