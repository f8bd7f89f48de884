import { useState } from 'preact/hooks';

/** Makes an element take files that are dropped on it. */
interface FileDrop {
  /** Whether something is dragged over the element. */
  isOver: boolean;
  /** Listeners, to be spread on the element. */
  listeners: {
    onDragOver(event: DragEvent): void;
    onDragLeave(): void;
    onDrop(event: DragEvent): void;
  };
}

/** @param onFiles is called with the dropped files, unless what is dropped is no file */
export function useFileDrop(onFiles: (files: File[]) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    listeners: {
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length) onFiles(files);
      },
    },
  };
}
