import type { Page } from '../../lib/document/page';
import { parseChunk } from '../../lib/messaging/messages';
import { packPage, unpackPage } from '../../lib/messaging/packed-page';

/** What a page is after its way to the background, as messages carry it. */
export function received(page: Page): Page | null {
  const pieces = [...packPage(page)].flatMap((piece) => {
    const sent = parseChunk(JSON.parse(JSON.stringify({ piece })));
    return sent && 'piece' in sent ? [sent.piece] : [];
  });
  return unpackPage(pieces);
}
