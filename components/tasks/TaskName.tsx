import { useState } from 'preact/hooks';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { useLanguage } from '../shared/language';

/** The name of a task, with a form to change it. */
export function TaskName({ name, onRename }: { name: string; onRename(name: string): void }) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <>
        <h2>{name}</h2>
        <button type="button" class="quiet" onClick={() => setText(name)}>
          {words.rename}
        </button>
      </>
    );
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(text.trim() || name);
        setText(null);
      }}
    >
      <input
        aria-label={words.name}
        maxLength={200}
        value={text}
        ref={(field) => field?.focus()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setText(null);
        }}
      />
      <button type="submit" class="primary">
        {words.save}
      </button>
      <button type="button" onClick={() => setText(null)}>
        {LIBRARY_WORDS[language].cancel}
      </button>
    </form>
  );
}
