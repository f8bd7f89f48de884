import { ByMarks } from '../check/by-marks';
import { type Answer, answerTo, type Job, type Settings } from './answer';
import { narrativeIn, type PageText } from './page-text';

/** Maximum number of texts kept for comparison with later pages: some 20 MB. */
const MOST_KEPT = 2000;

/**
 * Checks each answer of a run against the pages before it: whether its text also stands in another body's report. A
 * page with such a text is audited again together with those; all others pass unchanged.
 */
export async function* amongEachOther(
  answered: AsyncIterable<{ job: Job; answer: Answer }>,
  settings: Settings,
): AsyncGenerator<Answer> {
  const texts = new ByMarks<PageText>();
  let kept = 0;
  for await (const { job, answer } of answered) {
    const { pageText } = answer;
    const others = pageText ? texts.near(pageText).map(narrativeIn) : [];
    yield others.length ? await answerTo(job, { ...settings, others }) : answer;
    if (pageText && kept++ < MOST_KEPT) texts.add(pageText);
  }
}
