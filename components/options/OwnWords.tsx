import { useEffect, useState } from 'preact/hooks';
import { SETTINGS_WORDS } from '../../lib/locales/settings';
import {
  exportWords,
  importWords,
  NO_OWN_WORDS,
  type OwnWords as Own,
  type OwnWord,
  ownWord,
  withoutWord,
  withWord,
} from '../../lib/script/own-words';
import { TARGETS } from '../../lib/script/types';
import { useLanguage } from '../shared/language';
import { saveFile } from '../shared/save-file';
import type { KeptProps } from './Scripts';
import type { Change } from './services';

/** The form to add a word. */
function NewWord({ onAdd }: { onAdd(word: OwnWord): Promise<void> }) {
  const { ownWords: words, scripts } = SETTINGS_WORDS[useLanguage()];
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [target, setTarget] = useState('tw');
  const [problem, setProblem] = useState('');
  const add = async (): Promise<void> => {
    const word = ownWord(from, to, target);
    setProblem(word ? '' : words.invalid);
    if (!word) return;
    await onAdd(word);
    setFrom('');
    setTo('');
  };
  const side = (name: 'from' | 'to', value: string, set: (value: string) => void) => (
    <label>
      {words.columns[name]}{' '}
      <input
        id={`own-${name}`}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={problem !== ''}
        aria-describedby="own-problem"
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {side('from', from, setFrom)}
      {side('to', to, setTo)}
      <label>
        {words.columns.target}{' '}
        <select id="own-target" value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
          {TARGETS.map((one) => (
            <option key={one} value={one}>
              {scripts.names[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.add}</button>
      <span id="own-problem" class="problem" role="alert">
        {problem}
      </span>
    </form>
  );
}

/** The reader's own words for script conversion, and whether quotation marks follow the script. */
export function OwnWords({ services, changes, onSaid }: KeptProps) {
  const { ownWords: words, scripts, sites, saved, failed } = SETTINGS_WORDS[useLanguage()];
  const [own, setOwn] = useState<Own>(NO_OWN_WORDS);
  const say = (error: Error): void => onSaid(`${failed} ${error.message}`);
  useEffect(() => void services.ownWords().then(setOwn, say), [changes]);
  const save = (work: Change<Own>, message: string): Promise<void> =>
    services.changeOwnWords(work).then((now) => {
      setOwn(now);
      onSaid(message);
    }, say);
  const read = async (file: File): Promise<void> => {
    const found = importWords(await file.text());
    await save(
      (now) => ({ words: found.words.reduce(withWord, now.words) }),
      words.imported(found.words.length, found.unread),
    );
  };
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <p>{words.text}</p>
      {own.words.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <table id="own-words">
          <thead>
            <tr>
              <th scope="col">{words.columns.from}</th>
              <th scope="col">{words.columns.to}</th>
              <th scope="col">{words.columns.target}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {own.words.map((word) => (
              <tr key={`${word.target} ${word.from}`}>
                <td>{word.from}</td>
                <td>{word.to}</td>
                <td>{scripts.names[word.target]}</td>
                <td>
                  <button
                    type="button"
                    aria-label={words.remove(word.from)}
                    onClick={() =>
                      void save((now) => ({ words: withoutWord(now.words, word) }), words.removed(word.from))
                    }
                  >
                    {sites.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NewWord onAdd={(word) => save((now) => ({ words: withWord(now.words, word) }), words.added(word.from))} />
      <div class="actions">
        <button
          type="button"
          disabled={own.words.length === 0}
          onClick={() => saveFile('gongkai-lens-words.txt', 'text/plain', [exportWords(own.words)])}
        >
          {words.export}
        </button>
        <label>
          {words.import}{' '}
          <input
            id="own-file"
            type="file"
            accept=".txt,.tsv,text/plain"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) read(file).catch(say);
            }}
          />
        </label>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          id="own-quotes"
          checked={own.quotes}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            void save(() => ({ quotes: checked }), saved);
          }}
        />
        <span>{words.quotes}</span>
      </label>
    </fieldset>
  );
}
