import type { FigureSet } from '../generate';
import { consistentSet, FAMILIES, renderPage } from '../generate';

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
  const received = set.figures.applications.newReceived ?? {};
  const total = String(Number(received.total ?? 0) + 12);
  const applications = { ...set.figures.applications, newReceived: { ...received, total } };
  return { ...set, figures: { ...set.figures, applications } };
}
