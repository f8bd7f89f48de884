import { DOCUMENT_PAGE_WORDS } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { ACCEPTED_FILES, MAX_FILES } from '../document/drafts';
import { DropZone } from '../shared/DropZone';
import { useLanguage } from '../shared/language';
import type { Services } from './services';

/** The area where drafts are dropped or chosen, to be audited on the document page. */
export function DraftArea({ services }: { services: Services }) {
  const words = DOCUMENT_PAGE_WORDS[useLanguage()];
  return (
    <DropZone
      label={words.selfCheck}
      hint={words.drop}
      choose={words.choose}
      accept={ACCEPTED_FILES}
      onFiles={services.auditFiles}
    >
      <p class="muted">{fill(words.kinds, { n: MAX_FILES })}</p>
    </DropZone>
  );
}
