import { useRef } from 'preact/hooks';
import type { PanelWords } from '../../lib/locales/panel';

interface Props {
  id: string;
  words: PanelWords;
  onDismiss(reason: string): void;
}

/** Sets a finding aside: the reason is asked for, since it goes into the export. */
export function DismissForm({ id, words, onDismiss }: Props) {
  const reason = useRef<HTMLTextAreaElement>(null);
  const field = `${id}-reason`;
  return (
    <details class="dismiss" onToggle={({ currentTarget }) => currentTarget.open && reason.current?.focus()}>
      <summary>{words.dismiss}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = reason.current?.value.trim();
          if (text) onDismiss(text);
          else reason.current?.focus();
        }}
      >
        <label for={field}>{words.reason}</label>
        <textarea id={field} ref={reason} rows={2} maxLength={1000} required />
        <button type="submit" class="go">
          {words.dismissNow}
        </button>
      </form>
    </details>
  );
}
