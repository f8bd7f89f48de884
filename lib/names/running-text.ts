import { isBodyName, parseBody } from './body-name';
import { divisionAtEnd, divisionAtStart } from './divisions';

/** Verbs and prepositions before the name of a body in running text; not so in 编制委员会, an agency, or in 自由贸易. */
const MADE =
  /现将|现就|将(?!军)|公布|发布(?!中心)|公开(?!办)|编制(?!委|办)|编写|撰写|起草|制作|制定|形成|印发|完成|发了|布了|制了|关于|本报告(?:为|是)|根据|按照|依据|对(?![口外])|(?<!自)由|为|是|了/g;
const MIN = 3;
/** Maximum number of characters before a given one in the name of a known place. */
const MAX_BEFORE = 3;
/** Minimum length of a division's name at the end of another: 城区 and 郊区 are names, but also endings of other names. */
const MIN_DIVISION = 3;

/** Whether characters belong to the name of a place: 为 in 无为市 is no verb. */
function isOfPlace(run: string, start: number, end: number): boolean {
  for (let from = Math.max(0, start - MAX_BEFORE); from <= start; from++) {
    if (from + divisionAtStart(run.slice(from)).length >= end) return true;
  }
  return false;
}

/**
 * Number of characters to cut before the name: 赴大庆市 in 赴大庆市民政局 looks like an unknown place, but ends with a known one.
 */
function charactersBefore(name: string): number {
  const [place] = parseBody(name).places;
  const known = place && !place.divisions.length ? divisionAtEnd(place.name) : '';
  return place && known.length >= MIN_DIVISION ? name.indexOf(place.name) + place.name.length - known.length : 0;
}

/**
 * Returns the name of a body at the end of running text, and its start offset: after the verb that governs it, or where
 * a known place begins. Null where nothing shows where the name begins.
 * @param run Han characters (and brackets) up to the end of the name, without punctuation
 * @param isWhole whether the run begins after punctuation or at a line's start, so that all of it may be the name
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
