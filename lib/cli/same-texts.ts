import { ByMarks } from '../check/by-marks';
import { type Answer, answerTo, type Job, type Settings } from './answer';
import { narrativeIn, type PageText } from './page-text';

/** Texts of a run that are kept to compare later pages with: some 20 MB. */
const MOST_KEPT = 2000;

/**
 * Answers of a run, each checked among the pages before it: whether its text also stands in another body's report. A page with
 * such a text is answered again, by what is then known; all others pass as they came.
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
