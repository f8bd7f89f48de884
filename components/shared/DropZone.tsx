import type { ComponentChildren } from 'preact';
import { FileButton } from './FileButton';
import { useFileDrop } from './use-file-drop';

interface Props {
  /** The accessible name of the zone. */
  label: string;
  /** The text before the button. */
  hint: string;
  /** The label of the button that opens the browser's file chooser. */
  choose: string;
  /** The file name extensions offered by the file chooser. */
  accept: string;
  onFiles(files: File[]): void;
  children?: ComponentChildren;
}

/** An area where files are dropped or chosen. */
export function DropZone({ label, hint, choose, accept, onFiles, children }: Props) {
  const { isOver, listeners } = useFileDrop(onFiles);
  return (
    <section class={`drop-zone${isOver ? ' over' : ''}`} aria-label={label} {...listeners}>
      <div class="actions">
        <span>{hint}</span>
        <FileButton label={choose} accept={accept} multiple onFiles={onFiles} />
      </div>
      {children}
    </section>
  );
}
