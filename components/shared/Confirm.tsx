import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ConfirmProps {
  title: string;
  children: ComponentChildren;
  /** The label of the button that confirms. */
  action: string;
  cancel: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before an action that cannot be undone. Escape and the first button leave everything as it is. */
export function Confirm({ title, children, action, cancel, onConfirm, onClose }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // jsdom has no modal dialogs.
  useEffect(() => dialog.current?.showModal?.(), []);
  return (
    <dialog ref={dialog} class="confirm" aria-labelledby="confirm-title" onClose={onClose}>
      <h2 id="confirm-title">{title}</h2>
      <div>{children}</div>
      <div class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          {cancel}
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
