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

/** So many characters of a page tell which ones its first lines will have. */
const SAMPLE_CHARS = 200;
/** Groups of text in one element on the screen, generously. */
const MAX_GROUPS_PER_BLOCK = 200;
/** Without anything to convert for so long, the dictionary's memory is let go. */
const IDLE = 60_000;

/**
 * Chromium puts a frame before everything else when the last one was a tenth of a second ago: after work of this many
 * milliseconds it comes before the writing is done, unless it comes before the writing.
 */
const OVERDUE = 50;

/**
 * A page of so many elements is converted in one go: what is on the screen first would cost it a layout more, and it is all
 * there about as soon.
 */
const SMALL = 2500;

/**
 * Such a page is done in few slices: after each whatever else the machine does comes first, and the reader waits for it. With
 * what a step may take on top it is still within one frame.
 */
const QUICK: Slicing = { ...SCREEN, milliseconds: 12 };

/** Whether the page was on the screen: before, there is no layout to ask, and the sooner it is converted the less it flashes. */
const wasPainted = (): boolean => performance.getEntriesByType('paint').length > 0;

/** One conversion of a page and of all that comes into it later, until its signal is aborted. */
export class Run {
  private readonly roots: Roots;
  private readonly changes: Changes;
  private readonly content: Content;
  private readonly lateShadows: LateShadows;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  private busy = true;
  /** Changes that are being converted. */
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

  /** Takes texts that were written from without, just now and in this order, for what they are: ours. */
  passOver(nodes: readonly Node[]): void {
    this.changes.passOver(nodes);
  }

  /** Texts and attributes that were changed so far. */
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

  /** Finds what came since and is made of what was written, so that it is put back too. To be begun before the run is ended. */
  adopt(): Generator<void, void> {
    const [taken, pending] = [this.taken, this.changes.take()];
    const { content } = this;
    return (function* () {
      if (taken) yield* content.adopt(taken);
      yield* content.adopt(pending);
    })();
  }

  /**
   * Converts, letting frames come; then writes everything, the texts if possible before the next: one that lays out half
   * of a page costs nearly as much as one that lays out all.
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

  /** The same for a small page, and what has to be ready for it, without giving way where a slice is not at its end. */
  private async carryOutSmall(): Promise<void> {
    const { content, signal } = this;
    const began = performance.now();
    await inSlices(inTurn(this.prepared(), this.everything()), QUICK, signal);
    await this.unlessOverdue(began);
    await inSlices(inTurn(content.writeLabels(), content.writeTexts()), QUICK, signal);
    this.writeLanguages();
  }

  /** What the page's first characters need of the dictionary. */
  private prepared(): Generator<void, void> {
    return this.converter.prepare(this.sample.slice(0, SAMPLE_CHARS), this.setting);
  }

  /** Has a frame that is about to come go before the writing. */
  private async unlessOverdue(began: number): Promise<void> {
    if (performance.now() - began > OVERDUE) await nextFrame(this.document.defaultView);
  }

  /** In fonts for the other script, and by a voice for it, a page is shown and read once its texts are there. */
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

  /** Has what came since looked at before the next frame is painted; not at once, or a page could keep us busy for ever. */
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
