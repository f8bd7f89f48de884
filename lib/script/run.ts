import { ask } from '../document/html/nodes';
import { inSlices, nextFrame, nextTask, SCREEN, type Slicing, WORK, WRITING, whenIdle } from '../slices';
import { Changes, type Pending } from './changes';
import { Content } from './content';
import type { ConversionConflicts } from './conversion-conflicts';
import type { Converter, Setting } from './converter';
import { LateShadows } from './late-shadows';
import type { Ledger } from './ledger';
import { Roots } from './roots';
import { visibleBlocks } from './visible';
import { isExcluded } from './walk';

/** Number of a page's characters that suffice to tell which characters its first lines need. */
const SAMPLE_CHARS = 200;
/** Maximum number of groups of text in one element on the screen, chosen generously. */
const MAX_GROUPS_PER_BLOCK = 200;
/** Milliseconds without anything to convert after which the dictionary's memory is freed. */
const IDLE = 60_000;

/**
 * Chromium gives a frame priority over everything else when the last one was a tenth of a second ago. After this many
 * milliseconds of work that frame would come amid the writing, so that it is let go first.
 */
const OVERDUE = 50;

/**
 * Up to this number of elements a page is converted in one go: to convert the screen first would cost a further layout,
 * and the whole page is done about as soon.
 */
const SMALL = 2500;

/**
 * Slices for such a page are long, so that there are few: after each one the reader waits for whatever else the machine
 * does. With what one step may take on top, a slice still fits in a frame.
 */
const QUICK: Slicing = { ...SCREEN, milliseconds: 12 };

/** Whether the page was painted. Before, it has no layout, and should be converted quickly so as not to flicker. */
const wasPainted = (): boolean => performance.getEntriesByType('paint').length > 0;

/** One conversion of a page and of everything added to it later, until its signal is aborted. */
export class Run {
  private readonly roots: Roots;
  private readonly changes: Changes;
  private readonly content: Content;
  private readonly lateShadows: LateShadows;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  private busy = true;
  /** Changes that are being converted now. */
  private taken: Pending | null = null;

  constructor(
    private readonly document: Document,
    private readonly converter: Converter,
    private readonly sample: string,
    private readonly setting: Setting,
    ledger: Ledger,
    private readonly conflicts: ConversionConflicts,
    private readonly signal: AbortSignal,
  ) {
    const later = (): void => this.later();
    this.changes = new Changes(ledger, conflicts, later);
    this.roots = new Roots((root) => this.changes.watch(root), later, signal);
    const wrote = (nodes: readonly Node[]): void => this.passOver(nodes);
    this.content = new Content(ledger, conflicts.ignoredNodes, converter, setting, this.roots, wrote);
    this.lateShadows = new LateShadows(
      () => this.roots.all,
      (root) => this.roots.shadow(root),
      () => this.roots.isAnyWaiting && this.later(),
      signal,
    );
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /**
   * To be called just after other code of ours wrote `nodes` in this order: their changes are not taken for the page's.
   */
  passOver(nodes: readonly Node[]): void {
    this.changes.passOver(nodes);
  }

  /** Number of texts and attributes that were changed so far. */
  get changed(): number {
    return this.content.changed;
  }

  /** Converts what is on the screen and calls `shown`, then the rest. */
  async start(shown: () => void): Promise<void> {
    const isSmall = this.document.getElementsByTagName('*').length <= SMALL;
    const blocks = wasPainted() && !isSmall ? visibleBlocks(this.document) : [];
    this.roots.add(this.document);
    if (isSmall) await this.carryOutSmall();
    else {
      await nextTask(SCREEN.priority);
      await inSlices(this.prepared(), SCREEN, this.signal);
      if (blocks.length > 0) {
        await nextTask(SCREEN.priority);
        await this.carryOut(this.screen(blocks), SCREEN);
        shown();
      }
      const slicing = blocks.length > 0 ? WORK : SCREEN;
      await nextTask(slicing.priority);
      await this.carryOut(this.everything(), slicing);
    }
    if (blocks.length === 0) shown();
    if (!this.signal.aborted) this.lateShadows.watch(this.document);
    this.content.follows = true;
    this.rest();
  }

  /** Finds texts added since that are made of ours, to put them back too. To be called before the run is aborted. */
  adopt(): Generator<void, void> {
    const [taken, pending] = [this.taken, this.changes.take()];
    const { content } = this;
    return (function* () {
      if (taken) yield* content.adopt(taken);
      yield* content.adopt(pending);
    })();
  }

  /**
   * Converts, letting frames come in between, then writes everything, if possible all texts before the next frame: to
   * lay out half of a page costs nearly as much as to lay out all of it.
   */
  private async carryOut(steps: Generator<void, void>, slicing = WORK): Promise<void> {
    const { content, signal } = this;
    const began = performance.now();
    await inSlices(steps, slicing, signal);
    await nextTask(WRITING.priority);
    await inSlices(content.writeLabels(), WRITING, signal);
    await this.unlessOverdue(began);
    await nextTask(WRITING.priority);
    await inSlices(content.writeTexts(), WRITING, signal);
    this.writeLanguages();
  }

  /** The same for a small page, preparation included; it pauses only at the end of a slice. */
  private async carryOutSmall(): Promise<void> {
    const { content, signal } = this;
    const began = performance.now();
    await inSlices(inTurn(this.prepared(), this.everything()), QUICK, signal);
    await this.unlessOverdue(began);
    await inSlices(inTurn(content.writeLabels(), content.writeTexts()), QUICK, signal);
    this.writeLanguages();
  }

  /** Loads what the page's first characters need of the dictionary. */
  private prepared(): Generator<void, void> {
    return this.converter.prepare(this.sample.slice(0, SAMPLE_CHARS), this.setting);
  }

  /** Waits for a frame that is about to come, so that it comes before the writing. */
  private async unlessOverdue(began: number): Promise<void> {
    if (performance.now() - began > OVERDUE) await nextFrame(this.document.defaultView);
  }

  /** Last and when idle: languages only choose the fonts and the voice for texts that are already converted. */
  private writeLanguages(): void {
    whenIdle(() => void inSlices(this.content.writeLanguages(), WRITING, this.signal));
  }

  private *screen(blocks: Element[]): Generator<void, void> {
    for (const block of blocks) {
      if (!isExcluded(block, this.conflicts.ignoredNodes))
        yield* this.content.texts(block, block, MAX_GROUPS_PER_BLOCK);
      yield;
    }
  }

  private *everything(): Generator<void, void> {
    for (let root = this.roots.next(); root; root = this.roots.next()) {
      yield* this.content.texts(root);
      yield* this.content.labels(root);
    }
  }

  private *recent(): Generator<void, void> {
    this.taken = this.changes.take();
    const { texts, trees, labels } = this.taken;
    for (const tree of trees) if (ask(tree, 'isConnected')) yield* this.content.tree(tree);
    for (const text of texts) {
      yield* this.content.line(text);
      yield;
    }
    for (const element of labels) this.content.label(element);
    this.taken = null;
    yield* this.everything();
  }

  /**
   * Schedules the conversion of recent changes for the next frame; not at once, or a page could keep us busy for ever.
   */
  private later(): void {
    if (this.waiting || this.busy || this.signal.aborted) {
      this.waiting = true;
      return;
    }
    this.waiting = true;
    void nextFrame(this.document.defaultView).then(() => this.follow());
  }

  private async follow(): Promise<void> {
    this.waiting = false;
    if (this.signal.aborted) return;
    this.busy = true;
    await this.carryOut(this.recent());
    this.rest();
  }

  private rest(): void {
    this.busy = false;
    clearTimeout(this.idle);
    if (this.signal.aborted) return;
    this.idle = setTimeout(() => this.converter.release(), IDLE);
    if (this.waiting) {
      this.waiting = false;
      this.later();
    }
  }

  private stop(): void {
    this.changes.stop();
    clearTimeout(this.idle);
    this.converter.release();
  }
}

function* inTurn(...works: Generator<void, void>[]): Generator<void, void> {
  for (const work of works) yield* work;
}
