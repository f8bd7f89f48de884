/** The function that tests of reading call in a page: returns the page as read there. */
import { documentSource } from '../../lib/document/html/dom';
import { readPage } from '../../lib/document/html/read-page';

Object.assign(globalThis, {
  gongkaiRead: () => {
    const { page } = readPage(documentSource(document));
    return { ...page, meta: [...page.meta] };
  },
});
