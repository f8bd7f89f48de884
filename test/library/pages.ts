import type { FigureSet } from '../generate';
import { consistentSet, FAMILIES, renderPage, SCRIPTS } from '../generate';

/** A report page for each number, spread over hosts: half of them with one total that is wrong. */
export function reportPages(hosts: string[], count: number): Record<string, string> {
  const pages: Record<string, string> = {};
  for (let number = 0; number < count; number += 1) {
    const set = consistentSet(number);
    const { html } = renderPage({ set: number % 2 ? broken(set) : set, family: FAMILIES[0]! });
    pages[`http://${hosts[number % hosts.length]}/zfxxgknb/${set.year}/report-${number}.html`] = html;
  }
  return pages;
}

/** The set with 12 applications more in the total of what was received than its columns add to. */
function broken(set: FigureSet): FigureSet {
  const received = set.figures.applications?.newReceived ?? {};
  const total = String(Number(received.total ?? 0) + 12);
  const applications = { ...set.figures.applications, newReceived: { ...received, total } };
  return { ...set, figures: { ...set.figures, applications } };
}

/**
 * Reports of one year in every family of markup and every script, on a host for each five: with no year before or after
 * them in the library, each says there what it says alone.
 */
export function manyPages(count: number): Record<string, string> {
  const pages: Record<string, string> = {};
  for (let seed = 0, number = 0; number < count; seed += 1) {
    const set = consistentSet(seed);
    if (set.year !== 2023) continue;
    const family = FAMILIES[number % FAMILIES.length]!;
    const script = SCRIPTS[number % SCRIPTS.length];
    const { html } = renderPage({ set: number % 3 ? set : broken(set), family, script });
    pages[`http://www.county-${number % Math.ceil(count / 5)}.gov.cn/zfxxgknb/${number}.html`] = html;
    number += 1;
  }
  return pages;
}
