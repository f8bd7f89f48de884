import { spread, type Times, table } from '../measure';
import { paddedReport } from '../pages';
import type { Visits } from './browser';

const SIZES = [2000, 10_000, 50_000];
/** So many places have to be painted without a reader noticing. */
const MOST = 5000;
const ROUNDS = 5;
const BY_PLACE = ['anchors', 'highlights', 'markers'] as const;
type Painted = Record<'places' | (typeof BY_PLACE)[number], number>;

/** Where the places are: all over the page, and in the report alone, as those of findings are. */
const WITHIN = { 'the page': 'body', 'the report': '.article' };

/**
 * Painting as many places as a page has, by the place: anchors, highlights, markers measured beside them. And all that it
 * costs the page's thread until the frame stands, style and layout included, beside what one style sheet more costs there, and
 * beside what the browser alone takes to highlight as much.
 */
export async function benchPainting({ visit, script }: Visits): Promise<void> {
  const rows: Record<string, Record<string, string | number>> = {};
  for (const size of SIZES) {
    const html = paddedReport(size);
    const computedFor = (within: string, expression: string): Promise<[number, unknown]> =>
      visit(html, async ({ start, evaluate, computed }) => {
        await start(script);
        await evaluate(`gongkaiBench.preparePaint('${within}')`);
        const before = await computed();
        const given = await evaluate<unknown>(expression);
        return [(await computed()) - before, given];
      });
    for (const [name, within] of Object.entries(WITHIN)) {
      const painted: Painted[] = [];
      const [whole, bare, sheet]: [Times, Times, Times] = [[], [], []];
      for (let round = 0; round < ROUNDS; round++) {
        const [took, steps] = await computedFor(within, `gongkaiBench.paint(${MOST})`);
        whole.push(took);
        painted.push(steps as Painted);
        bare.push((await computedFor(within, `gongkaiBench.paintBare(${MOST})`))[0]);
        sheet.push((await computedFor(within, 'gongkaiBench.paintNothing()'))[0]);
      }
      const each = (step: (typeof BY_PLACE)[number]): Times =>
        painted.map((steps) => (1000 * steps[step]) / steps.places);
      rows[`${size}, ${name}`] = {
        places: painted[0]?.places ?? 0,
        ...Object.fromEntries(BY_PLACE.map((step) => [`${step}, µs a place`, spread(each(step))])),
        'ms computed': spread(whole),
        'by the browser alone': spread(bare),
        'for a style sheet more': spread(sheet),
      };
    }
  }
  table('Painting for the first time, by elements of the page', rows);
}
