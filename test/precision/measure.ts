import { readdirSync } from 'node:fs';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { Finding } from '../../lib/model/schema';
import { tinyPage } from '../check/tiny';
import type { Fault, Labelled } from './labelled';

/** Findings of one rule: those that fail, right where the fault is one that was put in, and those that ask. */
export interface Precision {
  right: number;
  wrong: number;
  /** Asked of a fault. */
  asked: number;
  /** Asked of what is right. */
  doubtful: number;
}

export interface Recall {
  /** Told as a fault or asked for. */
  told: number;
  all: number;
}

export interface Measured {
  byRule: Map<string, Precision>;
  byKind: Map<string, Recall>;
  /** Findings that fail what is right, and that ask for nothing. */
  wrong: string[];
  doubtful: string[];
  /** Faults that no finding tells. */
  missed: string[];
}

const files = readdirSync(new URL('./texts', import.meta.url)).filter((name) => name.endsWith('.ts'));
/** The labelled texts by the name of their file. */
export const SETS = new Map<string, Labelled[]>();
for (const file of files.sort()) SETS.set(file.slice(0, -'.ts'.length), (await import(`./texts/${file}`)).default);
export const TEXTS: Labelled[] = [...SETS.values()].flat();

const tells = ({ rule, message }: Finding, { rules, says = '' }: Fault): boolean =>
  rules.includes(rule) && message.includes(says);

/** Every text audited, and each finding held against the faults that are in it. */
export function measure(texts: Labelled[]): Measured {
  const measured: Measured = { byRule: new Map(), byKind: new Map(), wrong: [], doubtful: [], missed: [] };
  for (const { name, page, faults } of texts) {
    const { findings } = audit(readPage(htmlSource(tinyPage(page), null)).page, { language: 'zh-CN', asked: true });
    for (const finding of findings) {
      const count = measured.byRule.get(finding.rule) ?? { right: 0, wrong: 0, asked: 0, doubtful: 0 };
      measured.byRule.set(finding.rule, count);
      const line = `${name}: ${finding.rule} ${finding.outcome}: ${finding.message}`;
      const told = faults.filter((fault) => tells(finding, fault));
      if (finding.outcome === 'failed') {
        if (told.some(({ isOpen }) => !isOpen)) count.right++;
        else {
          count.wrong++;
          measured.wrong.push(line);
        }
      } else if (told.length) count.asked++;
      else {
        count.doubtful++;
        measured.doubtful.push(line);
      }
    }
    for (const fault of faults) {
      const count = measured.byKind.get(fault.kind) ?? { told: 0, all: 0 };
      measured.byKind.set(fault.kind, count);
      count.all++;
      if (findings.some((finding) => tells(finding, fault))) count.told++;
      else measured.missed.push(`${name}: ${fault.kind} (${fault.rules.join(', ')} ${fault.says ?? ''})`);
    }
  }
  return measured;
}
