import { spread, type Times, table } from '../measure';
import { paddedReport } from '../pages';
import type { Visits } from './browser';

const SIZES = [2000, 10_000, 50_000];
const ROUNDS = 5;
/** Steps whose cost is a place's; and the style and layout that the browser does once, whatever is painted. */
const BY_PLACE = ['anchors', 'highlights', 'markers'] as const;
type Painted = Record<'places' | 'layout' | (typeof BY_PLACE)[number], number>;

/** Painting every figure of a report, by the place: anchors, highlights, markers measured beside them. */
export async function benchPainting({ visit, script }: Visits): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const size of SIZES) {
    const painted: Painted[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await visit(paddedReport(size), async ({ start, evaluate }) => {
        await start(script);
        painted.push(await evaluate<Painted>('gongkaiBench.paint()'));
      });
    }
    const each = (step: (typeof BY_PLACE)[number]): Times => painted.map((all) => (1000 * all[step]) / all.places);
    rows[size] = {
      places: painted[0]?.places ?? 0,
      ...Object.fromEntries(BY_PLACE.map((step) => [`${step}, µs a place`, spread(each(step))])),
      'style and layout, ms a page': spread(painted.map(({ layout }) => layout)),
    };
  }
  table('Painting for the first time, by elements of the page', rows);
}
