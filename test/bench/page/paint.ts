import { spread, type Times, table } from '../measure';
import { paddedReport } from '../pages';
import type { Visits } from './browser';

const SIZES = [2000, 10_000, 50_000];
/** So many places have to be painted without a reader noticing. */
const MOST = 5000;
const ROUNDS = 5;
const BY_PLACE = ['anchors', 'highlights', 'markers'] as const;
type Painted = Record<'places' | (typeof BY_PLACE)[number], number>;

/**
 * Painting as many places as a page has, by the place: anchors, highlights, markers measured beside them. And all that it
 * costs the page's thread until the frame stands, style and layout included, beside what one style sheet more costs there.
 */
export async function benchPainting({ visit, script }: Visits): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const size of SIZES) {
    const painted: Painted[] = [];
    const [whole, sheet]: [Times, Times] = [[], []];
    const html = paddedReport(size);
    for (let round = 0; round < ROUNDS; round++) {
      await visit(html, async ({ start, evaluate, computed }) => {
        await start(script);
        await evaluate('gongkaiBench.preparePaint()');
        const before = await computed();
        painted.push(await evaluate<Painted>(`gongkaiBench.paint(${MOST})`));
        whole.push((await computed()) - before);
      });
      await visit(html, async ({ start, evaluate, computed }) => {
        await start(script);
        const before = await computed();
        await evaluate('gongkaiBench.paintNothing()');
        sheet.push((await computed()) - before);
      });
    }
    const each = (step: (typeof BY_PLACE)[number]): Times =>
      painted.map((steps) => (1000 * steps[step]) / steps.places);
    rows[size] = {
      places: painted[0]?.places ?? 0,
      ...Object.fromEntries(BY_PLACE.map((step) => [`${step}, µs a place`, spread(each(step))])),
      'ms computed': spread(whole),
      'ms computed for a style sheet more': spread(sheet),
    };
  }
  table('Painting for the first time, by elements of the page', rows);
}
