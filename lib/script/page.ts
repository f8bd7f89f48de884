import { Changes } from './changes';
import { Content } from './content';
import { type Converter, settingOf } from './converter';
import { countScripts, detectScript, isForeign } from './detect';
import { Fights } from './fights';
import { Ledger } from './ledger';
import { Roots } from './roots';
import { samplePage } from './sample';
import { inSlices, nextTask } from './slices';
import type { Script, Target } from './types';
import { visibleBlocks } from './visible';
import { isExcluded } from './walk';

/** How a page stands. */
export interface PageState {
  /** What the page itself is written in; `null` where it is not Chinese, or not yet known. */
  script: Script | null;
  target: Target | 'original';
  /** Which data the conversion was made with. */
  version: string | null;
  /** Texts and attributes that the last conversion or restoration changed. */
  changed: number;
  milliseconds: number;
  /** Until what was on the screen was written. */
  screenMilliseconds: number;
  /** Places that were left as they are because the page keeps putting them back. */
  abandoned: number;
}

/** Groups of text on a screen, generously: in one of its blocks, and from its first block on. */
const BLOCKFUL = 40;
const SCREENFUL = 120;
/** Without anything to convert for so long, the dictionary's memory is let go. */
const IDLE = 60_000;

/** Converts one page in place, keeps converting what comes later, and puts it back. */
export class PageConversion {
  private readonly ledger = new Ledger();
  private readonly fights = new Fights();
  /** What runs now: a new conversion or restoration ends it. */
  private run = new AbortController();
  private restoring: Promise<unknown> = Promise.resolve();
  private idle: ReturnType<typeof setTimeout> | undefined;
  private last: PageState = {
    script: null,
    target: 'original',
    version: null,
    changed: 0,
    milliseconds: 0,
    screenMilliseconds: 0,
    abandoned: 0,
  };

  /** When `signal` is aborted, everything stops and the page stays as it is. */
  constructor(
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.end(), { once: true });
  }

  get state(): PageState {
    return { ...this.last, abandoned: this.fights.count };
  }

  /**
   * Shows the page in the converter's target, what is on the screen first, always starting from the originals. Resolves
   * when everything has been written once; later content follows by itself until `restore` or another `convert`.
   */
  async convert(converter: Converter): Promise<PageState> {
    const started = performance.now();
    const run = this.begin();
    await this.restoring;
    if (run.signal.aborted) return this.state;
    const sample = samplePage(this.document, this.ledger);
    const counts = countScripts(sample);
    if (counts.han === 0 || isForeign(counts)) return this.state;

    const later = this.later(converter, run);
    const roots = new Roots((root) => changes.watch(root), later, run.signal);
    const content = new Content(this.ledger, this.fights.abandoned, converter, settingOf(sample), roots);
    const changes = new Changes(this.ledger, this.fights, later);
    run.signal.addEventListener('abort', () => changes.stop(), { once: true });
    this.work = { content, roots, changes };
    const { target, version } = converter;
    this.last = { ...this.last, script: detectScript(sample), target, version };

    const blocks = visibleBlocks(this.document);
    roots.add(this.document);
    await inSlices(this.screen(blocks, content), run.signal);
    const screenMilliseconds = performance.now() - started;
    await nextTask();
    await inSlices(this.everything(), run.signal);
    if (!run.signal.aborted) {
      const milliseconds = performance.now() - started;
      this.last = { ...this.last, changed: content.changed, milliseconds, screenMilliseconds };
    }
    return this.state;
  }
}
