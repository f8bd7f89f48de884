import type { PanelWords } from '../../lib/locales/panel';

interface Props {
  id: string;
  words: PanelWords;
  onDismiss(reason: string): void;
}

/** The form that dismisses a finding. It asks for a reason, which goes into the export. */
export function DismissForm({ id, words, onDismiss }: Props) {
  const field = `${id}-reason`;
  return (
    <details class="dismiss" onToggle={({ currentTarget }) => currentTarget.open && reasonIn(currentTarget)?.focus()}>
      <summary>{words.dismiss}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = reasonIn(event.currentTarget);
          const text = reason?.value.trim();
          if (text) onDismiss(text);
          else reason?.focus();
        }}
      >
        <label for={field}>{words.reason}</label>
        <textarea id={field} rows={2} maxLength={1000} required />
        <button type="submit" class="go">
          {words.dismissNow}
        </button>
      </form>
    </details>
  );
}

const reasonIn = (element: HTMLElement): HTMLTextAreaElement | null => element.querySelector('textarea');
