import type { ComponentChildren } from 'preact';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { DropZone } from '../shared/DropZone';
import { ACCEPTED_FILES, MAX_FILES } from './drafts';

interface Props {
  words: DocumentPageWords;
  onFiles(files: File[]): void;
  /** Shown before: why an address could not be read. */
  children?: ComponentChildren;
}

/** The area where files are dropped or chosen, with what happens to them. */
export function Start({ words, onFiles, children }: Props) {
  return (
    <div class="start">
      {children}
      <p class="lead">{words.lead}</p>
      <DropZone label={words.title} hint={words.drop} choose={words.choose} accept={ACCEPTED_FILES} onFiles={onFiles}>
        <p class="muted">{fill(words.kinds, { n: MAX_FILES })}</p>
      </DropZone>
      <p class="muted">{words.privacy}</p>
    </div>
  );
}
