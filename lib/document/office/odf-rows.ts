import { elementsOf, type XmlElement } from '../archive/xml';

/** Elements that group rows or columns, heads among them. */
const GROUPS = /^table-(?:(?:row|column)-group|(?:header-)?(?:rows|columns))$/;

/** Returns the rows or columns of a table in order, those in groups among them. */
export const inGroups = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return GROUPS.test(child.name) ? inGroups(child, name) : [];
  });

/** A positive whole number of an attribute, at most `most`. */
export function countOf(text: string | undefined, most: number): number {
  const number = Number(text ?? 1);
  return Number.isInteger(number) ? Math.min(Math.max(1, number), most) : 1;
}

/** A row or a cell, with the number of slots before it, and how often it is repeated. */
export interface Repeated {
  item: XmlElement;
  at: number;
  times: number;
}

/** Gives rows or cells with their places, only as far as `most` slots go. */
export function repeated(items: XmlElement[], attribute: string, most: number): Repeated[] {
  const found: Repeated[] = [];
  let at = 0;
  for (const item of items) {
    if (at >= most) break;
    const times = countOf(item.attributes[attribute], most - at);
    found.push({ item, at, times });
    at += times;
  }
  return found;
}
