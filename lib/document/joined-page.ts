import type { Content, Page } from './page';

/** A page joined with the files that belong to it, and the offset in its text where each file's text begins. */
export interface JoinedPage {
  page: Page;
  starts: number[];
}

/**
 * Joins a page and the files that belong to it into one page, the files after it in their order: a report may have its
 * sections on the page and its tables in a file. The page's own data (address, title, metadata) stay.
 */
export function joinedPage(page: Page, files: Page[]): JoinedPage {
  const joined: Page = { ...page, grids: [...page.grids], media: [...page.media], headings: [...page.headings] };
  const starts: number[] = [];
  for (const file of files) {
    const reading = joined.reading.length + 1;
    const text = joined.text.length + 1;
    starts.push(text);
    const moved = movedBy(file, reading, text);
    joined.segments = {
      reading: [...joined.segments.reading, ...moved.segments.reading],
      body: [...joined.segments.body, ...moved.segments.body],
      length: [...joined.segments.length, ...moved.segments.length],
    };
    joined.text = `${joined.text}\n${file.text}`;
    joined.reading = `${joined.reading}\n${file.reading}`;
    joined.grids = [...joined.grids, ...moved.grids];
    joined.media = [...joined.media, ...moved.media];
    joined.headings = [...joined.headings, ...moved.headings];
    joined.truncated ||= file.truncated;
  }
  return { page: joined, starts };
}

/** The content of a page with its offsets moved by `by` in the reading and by `text` in the text. */
function movedBy({ reading, segments, grids, media, headings }: Content, by: number, text: number): Content {
  const range = <T extends { start: number; end: number }>(each: T): T => ({
    ...each,
    start: each.start + by,
    end: each.end + by,
  });
  return {
    reading,
    segments: {
      reading: segments.reading.map((at) => at + by),
      body: segments.body.map((at) => at + text),
      length: segments.length,
    },
    grids: grids.map((grid) => ({ ...range(grid), cells: grid.cells.map(range) })),
    media: media.map((medium) => ({ ...medium, offset: medium.offset + by })),
    headings: headings.map(range),
  };
}
