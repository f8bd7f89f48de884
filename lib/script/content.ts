import { attributeOf, isElement, isText, nameOf, selected } from '../document/html/nodes';
import type { Pending } from './changes';
import type { Converter, Setting } from './converter';
import { type Finds, groupAround, textGroups } from './groups';
import { languageTag } from './language-tag';
import type { Ledger } from './ledger';
import { isLong, partsOfLong } from './long-text';
import { isInline, LABELLED, labelsOf, sendsItsText } from './rules';
import { isExcluded, isLabelLeftAlone } from './walk';
import { Writes } from './writes';

const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

/**
 * Code units to convert in one step: few, because the first ones also fill the dictionary. To look at a group costs as
 * much as converting `EMPTY` of them.
 */
const STEP = 100;
const EMPTY = 20;

type Searchable = Document | DocumentFragment | Element;

/** Converts a page's texts, labels and languages to another script, step by step. */
export class Content {
  private readonly writes: Writes;
  /** Whether the whole page was converted once: what is added from now on may be copied from text that we wrote. */
  follows = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly ignoredNodes: WeakSet<Node>,
    private readonly converter: Converter,
    private readonly setting: Setting,
    private readonly finds: Finds,
    wrote: (nodes: readonly Node[]) => void,
  ) {
    this.writes = new Writes(ledger, ignoredNodes, wrote);
  }

  /** Texts and attributes that were changed so far. */
  get changed(): number {
    return this.writes.changed;
  }

  /** These write what was converted; until then the page is unchanged. */
  writeLabels = (): Generator<void, void> => this.writes.labels();
  writeTexts = (): Generator<void, void> => this.writes.texts();
  writeLanguages = (): Generator<void, void> => this.writes.languages();

  /** Converts the texts under `root` from the node `from` on, at most `limit` groups. */
  *texts(root: Node, from?: Node, limit = Number.POSITIVE_INFINITY): Generator<void, void> {
    let left = limit;
    let work = 0;
    for (const group of textGroups(root, this.finds, from)) {
      work += yield* this.group(group);
      if (--left === 0) return;
      if (work < STEP) continue;
      work = 0;
      yield;
    }
  }

  /** Converts a tree that was added; where it is part of a line of text, the whole line is converted. */
  *tree(root: Element): Generator<void, void> {
    if (isExcluded(root, this.ignoredNodes)) return;
    if (!isInline(nameOf(root))) yield* this.texts(root);
    else for (const [first] of textGroups(root, this.finds)) if (first) yield* this.line(first);
    yield* this.labels(root);
  }

  /** Converts the line of text that `node` is part of. */
  *line(node: Text): Generator<void, void> {
    if (node.isConnected && !isExcluded(node, this.ignoredNodes)) yield* this.group(groupAround(node));
  }

  /** Converts one group of text nodes. Returns how much work it was, in code units. */
  private *group(group: Text[]): Generator<void, number> {
    const shown = group.map((node) => node.data);
    if (!shown.some((text) => HAN.test(text))) return EMPTY;
    if (sendsText(group[0] as Text)) return EMPTY;
    const { ledger, follows } = this;
    const sources = group.map((node, index) =>
      follows ? ledger.adopt(node, shown[index]) : ledger.sourceOf(node, shown[index]),
    );
    const converted = sources.some(isLong)
      ? yield* this.long(sources)
      : this.converter.convertParts(sources, this.setting);
    let work = EMPTY;
    for (let index = 0; index < group.length; index++) {
      const source = sources[index] as string;
      const text = converted[index] as string;
      work += source.length;
      if (text !== shown[index]) this.writes.text(group[index] as Text, source, text);
      else if (text === source) ledger.leave(group[index] as Text, text);
    }
    this.note(sources, converted);
    return work;
  }

  /** Records what was written from what: a whole line as one, where every part keeps its length. */
  private note(sources: string[], converted: string[]): void {
    const { transcript } = this.ledger;
    if (sources.every((source, index) => source.length === converted[index]?.length))
      transcript.add(sources.join(''), converted.join(''));
    else for (const [index, source] of sources.entries()) transcript.add(source, converted[index] as string);
  }

  /** Finds texts that the page made of what we wrote, before everything is put back. */
  *adopt({ texts, trees, labels }: Pending): Generator<void, void> {
    const { ledger } = this;
    for (const text of texts) ledger.adopt(text);
    yield;
    for (const tree of trees) {
      for (const group of textGroups(tree)) {
        for (const text of group) ledger.adopt(text);
        yield;
      }
      for (const kind of LABELLED) for (const element of withinOrSelf(tree, kind)) this.adoptLabels(element);
      yield;
    }
    for (const element of labels) this.adoptLabels(element);
  }

  private adoptLabels(element: Element): void {
    const attribute = (name: string): string | null => attributeOf(element, name);
    for (const name of labelsOf(nameOf(element), attribute)) this.ledger.adoptAttribute(element, name);
  }

  private *long(sources: string[]): Generator<void, string[]> {
    const converted: string[] = [];
    for (const source of sources) {
      const parts: string[] = [];
      for (const part of partsOfLong(source)) {
        parts.push(this.converter.convert(part, this.setting));
        yield;
      }
      converted.push(parts.join(''));
    }
    return converted;
  }

  /** Converts the labels and languages of `root` and of everything under it. */
  *labels(root: Searchable): Generator<void, void> {
    // Kind by kind, since a search of a large page for all of them at once takes long.
    for (const kind of LABELLED) {
      for (const element of withinOrSelf(root, kind)) {
        this.label(element);
        yield;
      }
      yield;
    }
    for (const element of withinOrSelf(root, '[lang|="zh" i]')) {
      this.language(element);
      yield;
    }
  }

  /** Converts the labels of one element. */
  label(element: Element): void {
    if (this.ignoredNodes.has(element) || isLabelLeftAlone(element)) return;
    const attribute = (name: string): string | null => attributeOf(element, name);
    for (const name of labelsOf(nameOf(element), attribute)) this.attribute(element, name);
    if (!sendsItsText(nameOf(element), attribute)) return;
    if (this.ledger.attributeOf(element, 'label') !== null) return;
    const text = element.textContent?.trim() ?? '';
    const converted = this.converter.convert(text, this.setting);
    this.writes.label(element, 'label', null, converted === text ? null : converted);
  }

  private attribute(element: Element, name: string): void {
    const { ledger, follows } = this;
    const original = follows ? ledger.adoptAttribute(element, name) : ledger.attributeOf(element, name);
    if (original === null || !HAN.test(original)) return;
    const converted = this.converter.convert(original, this.setting);
    ledger.transcript.add(original, converted);
    this.writes.label(element, name, original, converted);
  }

  private language(element: Element): void {
    if (isLabelLeftAlone(element)) return;
    const original = this.ledger.attributeOf(element, 'lang') ?? '';
    const tag = languageTag(original, this.converter.target);
    if (tag) this.writes.label(element, 'lang', original, tag);
  }
}

/** The elements that a selector matches: `root` itself and those under it. */
function* withinOrSelf(root: Searchable, selector: string): Generator<Element, void> {
  if (isElement(root) && Element.prototype.matches.call(root, selector)) yield root;
  yield* selected(root, selector);
}

/** Whether a text is in an option whose form would send it. */
function sendsText(node: Node): boolean {
  const parent = isText(node) ? node.parentElement : null;
  return parent !== null && sendsItsText(nameOf(parent), (name) => attributeOf(parent, name));
}
