import { useEffect, useRef, useState } from 'preact/hooks';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { useLanguage } from '../shared/language';

export interface NoteFormProps {
  /** The initial note. */
  note: string;
  /** Whether a note must be written: a false alarm needs its reason. */
  isRequired: boolean;
  onSave(note: string): void;
  onCancel(): void;
}

/** The form for the note of a decision. Enter saves it, Escape cancels. */
export function NoteForm({ note, isRequired, onSave, onCancel }: NoteFormProps) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const [text, setText] = useState(note);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRequired || /\S/.test(text)) onSave(text.trim());
      }}
    >
      <label>
        {isRequired ? words.reason : words.note}
        <input
          ref={field}
          id="task-note"
          required={isRequired}
          maxLength={100_000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </label>
      <button type="submit" class="primary">
        {words.save}
      </button>
      <button type="button" onClick={onCancel}>
        {LIBRARY_WORDS[language].cancel}
      </button>
    </form>
  );
}
