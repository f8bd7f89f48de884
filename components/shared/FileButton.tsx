import { useRef } from 'preact/hooks';

interface Props {
  label: string;
  /** The file name extensions offered by the file chooser. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  onFiles(files: File[]): void;
}

/** A button that opens the browser's file chooser. The same files can be chosen again right after. */
export function FileButton({ label, accept, multiple = false, disabled = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        class="hidden-text"
        type="file"
        tabIndex={-1}
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length) onFiles(files);
        }}
      />
    </>
  );
}
