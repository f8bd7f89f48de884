import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { type Converter, type Setting, settingOf } from './converter';
import { type Edit, labelEdits, languageEdit, optionEdit, rawText } from './html-edits';
import { isInline, isLeftAlone, isSkippedName, sendsItsText, translates } from './rules';

/** A stretch [start, end) of the source that is shown as text. */
interface Piece {
  start: number;
  end: number;
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;

/**
 * The stretches of the source that a text node comes from. Text that the parser moved out of a table and joined has
 * tags between its ends: of that, only the part before the first tag and the part after the last one are surely text.
 */
function piecesOf(node: Tree.TextNode, html: string): Piece[] {
  const at = node.sourceCodeLocation;
  if (!at) return [];
  const { startOffset: start, endOffset: end } = at;
  const raw = html.slice(start, end);
  const [first, last] = [raw.search(/<[a-z/!]/i), raw.lastIndexOf('>')];
  if (first < 0 || last < first || node.value === raw) return [{ start, end }];
  return [
    { start, end: start + first },
    { start: start + last + 1, end },
  ];
}

/** Collects the groups of text to convert together, and the elements whose attributes are converted. */
class Collector {
  readonly groups: Piece[][] = [[]];
  readonly elements: Tree.Element[] = [];

  constructor(private readonly html: string) {}

  visit(node: Tree.Node, isTranslated = true): void {
    if (node.nodeName === '#text') {
      if (isTranslated) for (const piece of piecesOf(node as Tree.TextNode, this.html)) this.groups.at(-1)?.push(piece);
    } else if (isElement(node)) this.element(node, isTranslated);
    else if ('childNodes' in node) for (const child of node.childNodes) this.visit(child, isTranslated);
  }

  private element(element: Tree.Element, isAroundTranslated: boolean): void {
    const attribute = attributesOf(element);
    if (isLeftAlone(attribute)) return;
    const isTranslated = translates(attribute) ?? isAroundTranslated;
    if (isTranslated) this.elements.push(element);
    if (isSkippedName(element.tagName) || sendsItsText(element.tagName, attribute)) return;
    // Text that is not to be translated is not part of the line around it.
    const breaks = !isInline(element.tagName) || isTranslated !== isAroundTranslated;
    if (breaks) this.groups.push([]);
    for (const child of element.childNodes) this.visit(child, isTranslated);
    if (breaks) this.groups.push([]);
  }
}

const attributesOf = (element: Tree.Element) => (name: string) =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

function textEdits(group: Piece[], html: string, converter: Converter, setting: Setting): Edit[] {
  const parts = group.map(({ start, end }) => rawText(html.slice(start, end)));
  const converted = converter.convertParts(parts, setting);
  return group.flatMap(({ start, end }, index): Edit[] =>
    converted[index] === parts[index] ? [] : [{ start, end, text: converted[index] as string }],
  );
}

/**
 * Converts HTML source: visible texts, labels, and `lang`. Everything else, down to the spelling of tags and entities,
 * is copied unchanged.
 */
export function convertHtmlWith(html: string, converter: Converter): string {
  const collector = new Collector(html);
  collector.visit(parse(html, { sourceCodeLocationInfo: true }));
  const groups = collector.groups.filter((group) => group.length > 0);
  const slice = ({ start, end }: Piece): string => html.slice(start, end);
  const setting = settingOf(groups.map((group) => group.map(slice).join('')).join('\n'));
  const edits = groups.flatMap((group) => textEdits(group, html, converter, setting));
  for (const element of collector.elements) {
    const attribute = attributesOf(element);
    edits.push(
      ...labelEdits(element, attribute, html, converter, setting),
      ...languageEdit(element, attribute, converter),
    );
    edits.push(...optionEdit(element, attribute, html, converter, setting));
  }
  edits.sort((a, b) => a.start - b.start);
  let [result, at] = ['', 0];
  for (const { start, end, text } of edits) {
    if (start < at) continue;
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}
