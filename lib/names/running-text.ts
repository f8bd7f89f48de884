import { isBodyName, parseBody } from './body-name';
import { divisionAtEnd, divisionAtStart } from './divisions';

/** Verbs with which a text makes or publishes something, before the name of whose it is; 编制委员会 is an agency, 自由贸易 a word. */
const MADE =
  /现将|现就|将(?!军)|公布|发布(?!中心)|公开(?!办)|编制(?!委|办)|编写|撰写|起草|制作|制定|形成|印发|完成|发了|布了|制了|关于|本报告(?:为|是)|根据|按照|依据|对(?![口外])|(?<!自)由|为|是|了/g;
const MIN = 3;
/** Characters before one in the name of a place that the map knows. */
const MAX_BEFORE = 3;
/** 城区 and 郊区 are names, and the ends of others. */
const MIN_DIVISION = 3;

/** Whether characters of a run are in the name of a place: 为 in 无为市 is no verb. */
function isOfPlace(run: string, start: number, end: number): boolean {
  for (let from = Math.max(0, start - MAX_BEFORE); from <= start; from++) {
    if (from + divisionAtStart(run.slice(from)).length >= end) return true;
  }
  return false;
}

/** How many characters before a name are none of it: 赴大庆市民政局 begins with no place, and there is one within what seems to be it. */
function charactersBefore(name: string): number {
  const [place] = parseBody(name).places;
  const known = place && !place.divisions.length ? divisionAtEnd(place.name) : '';
  return place && known.length >= MIN_DIVISION ? name.indexOf(place.name) + place.name.length - known.length : 0;
}

/**
 * The name of a body with which running text ends, and where it begins: behind the verb that governs it, or where the map
 * knows a place. Null where nothing shows where the name begins.
 * @param run Han characters (and brackets) before what the name belongs to, without punctuation
 * @param isWhole whether the run begins at a mark or a line, so that it may be the name itself
 */
export function nameAtEnd(run: string, isWhole: boolean): { name: string; start: number } | null {
  const verbs = Array.from(run.matchAll(MADE), ({ index, 0: verb }) => [index, index + verb.length] as const);
  const from = verbs.findLast(([start, end]) => !isOfPlace(run, start, end))?.[1] ?? 0;
  if (from > 0 || isWhole) {
    const whole = run.slice(from);
    const start = from + charactersBefore(whole);
    const name = run.slice(start);
    if (name.length >= MIN && isBodyName(name)) return { name, start };
  }
  for (let start = from; start <= run.length - MIN; start++) {
    const name = run.slice(start);
    if (divisionAtStart(name) && isBodyName(name)) return { name, start };
  }
  return null;
}
