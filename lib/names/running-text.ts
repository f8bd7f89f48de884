import { isBodyName } from './body-name';
import { divisionAtStart } from './divisions';

/** Verbs with which a text makes or publishes something, before the name of whose it is; 编制委员会 is an agency. */
const MADE =
  /现将|现就|将|公布|发布(?!中心)|公开(?!办)|编制(?!委|办)|编写|撰写|起草|制作|制定|形成|印发|完成|发了|布了|制了|关于|本报告(?:为|是)|根据|按照|依据|对|由|为|是|了/g;
const MIN = 3;

/**
 * The name of a body with which running text ends, and where it begins: behind the verb that governs it, or where the map
 * knows a place. Null where nothing shows where the name begins.
 * @param run Han characters (and brackets) before what the name belongs to, without punctuation
 * @param isWhole whether the run begins at a mark or a line, so that it may be the name itself
 */
export function nameAtEnd(run: string, isWhole: boolean): { name: string; start: number } | null {
  const verbs = [...run.matchAll(MADE)].map((match) => match.index + match[0].length);
  const from = verbs.at(-1) ?? 0;
  if (verbs.length || isWhole) {
    const name = run.slice(from);
    if (name.length >= MIN && isBodyName(name)) return { name, start: from };
  }
  for (let start = from; start <= run.length - MIN; start++) {
    const name = run.slice(start);
    if (divisionAtStart(name) && isBodyName(name)) return { name, start };
  }
  return null;
}
