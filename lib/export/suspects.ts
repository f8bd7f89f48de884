import { isActive } from '../model/is-active';
import type { AuditDocument, Suspect } from '../model/schema';
import { placeKey } from './labels';
import { type ExportSentences, fill } from './sentences';

/** The doubted cells of a document by place, likeliest set first. Findings that a person set aside raise no doubt. */
export function suspectsOf(document: AuditDocument): Map<string, Suspect[]> {
  const doubted = new Map<string, Suspect[]>();
  for (const { suspects } of document.findings.filter(isActive)) {
    for (const suspect of suspects)
      doubted.set(placeKey(suspect), [...(doubted.get(placeKey(suspect)) ?? []), suspect]);
  }
  for (const list of doubted.values()) list.sort((a, b) => a.set - b.set);
  return doubted;
}

/** The values that would mend a cell, each once, in words. */
export function suggestion(suspects: Suspect[], sentences: ExportSentences): string {
  const values = [...new Set(suspects.map(({ suggested }) => suggested))];
  return fill(sentences.suggested, { value: values.join(' / ') });
}
