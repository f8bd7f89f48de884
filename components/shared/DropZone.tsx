import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FileButton } from './FileButton';

interface Props {
  /** What is dropped here, for who cannot see it. */
  label: string;
  /** Said before the button. */
  hint: string;
  /** What the button says that opens the browser's own way to choose files. */
  choose: string;
  /** Names of files that the browser offers to choose, by their ends. */
  accept: string;
  onFiles(files: File[]): void;
  children?: ComponentChildren;
}

/** Where files are dropped or chosen. */
export function DropZone({ label, hint, choose, accept, onFiles, children }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    if (files?.length) onFiles([...files]);
  };
  return (
    <section
      class={`drop-zone${isOver ? ' over' : ''}`}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <div class="actions">
        <span>{hint}</span>
        <FileButton label={choose} accept={accept} multiple onFiles={onFiles} />
      </div>
      {children}
    </section>
  );
}
