import { inSlices, WORK, WRITING } from '../slices';
import { countScripts, isForeign, type Script, scriptOfCounts } from '../text/script-of';
import { ConversionConflicts } from './conversion-conflicts';
import { type Converter, settingOf } from './converter';
import { Ledger } from './ledger';
import { Run } from './run';
import { samplePage } from './sample';
import { convertSelected, keepSelected, selectedText, sourceOfSelection } from './selection';
import type { Target } from './types';
import { Writes } from './writes';

/** The state of a page's conversion. */
export interface PageState {
  /** The page's own script; `null` where it is not Chinese, or not yet known. */
  script: Script | null;
  target: Target | 'original';
  /** Version of the data that the conversion was made with. */
  version: string | null;
  /** Texts and attributes that the last conversion or restoration changed. */
  changed: number;
  milliseconds: number;
  /** Milliseconds until what was on the screen had been written. */
  screenMilliseconds: number;
  /** Number of nodes that are left alone because the page keeps reverting them. */
  ignored: number;
}

/** The result of converting the selection. */
export interface SelectionState {
  /** The script that the page has it in; `null` where it is not Chinese, or nothing is selected. */
  script: Script | null;
  /** Number of texts that were changed. */
  changed: number;
}

const UNTOUCHED = { target: 'original', version: null, changed: 0, milliseconds: 0, screenMilliseconds: 0 } as const;

/** Converts one page in place, keeps converting what is added later, and can restore the original. */
export class PageConversion {
  private readonly ledger = new Ledger();
  private readonly conflicts = new ConversionConflicts();
  private last: Omit<PageState, 'ignored'> = { script: null, ...UNTOUCHED };
  /** Aborts what runs now: a new conversion or restoration ends it. */
  private run = new AbortController();
  private current: Run | null = null;
  private restoring: Promise<unknown> = Promise.resolve();

  /** When `signal` is aborted, everything stops and the page stays as it is. */
  constructor(
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {}

  get state(): PageState {
    return { ...this.last, ignored: this.conflicts.count };
  }

  /** The page's own text of a node, whether or not it is converted. */
  original(node: Text): string {
    return this.ledger.sourceOf(node);
  }

  private begin(): AbortSignal {
    this.run.abort();
    this.run = new AbortController();
    const { run } = this;
    if (this.signal.aborted) run.abort();
    this.signal.addEventListener('abort', () => run.abort(), { once: true, signal: run.signal });
    return run.signal;
  }

  /**
   * Converts the page to the converter's target, always from the originals and what is on the screen first. Resolves
   * when everything was written once, or when another conversion or a restoration began; what is added later is
   * converted too. A page that is not Chinese is left alone.
   */
  async convert(converter: Converter): Promise<PageState> {
    const started = performance.now();
    const signal = this.begin();
    await this.restoring;
    if (signal.aborted) return this.state;
    const sample = samplePage(this.document, this.ledger);
    const counts = countScripts(sample);
    if (counts.han === 0 || isForeign(counts)) return this.state;
    const { target, version } = converter;
    this.last = { ...this.last, script: scriptOfCounts(counts) ?? 'hans', target, version };
    const current = new Run(this.document, converter, sample, settingOf(sample), this.ledger, this.conflicts, signal);
    const elapsed = (): number => performance.now() - started;
    let screenMilliseconds = 0;
    this.current = current;
    await current.start(() => {
      screenMilliseconds = elapsed();
    });
    if (!signal.aborted)
      this.last = { ...this.last, changed: current.changed, milliseconds: elapsed(), screenMilliseconds };
    return this.state;
  }

  /**
   * Converts the selection to the converter's target or, where it is converted already, back to the page's own text.
   * The rest of the page stays as it is. `restore` undoes this with everything else.
   */
  async convertSelection(converter: Converter): Promise<SelectionState> {
    await this.restoring;
    const { document, ledger, current } = this;
    const { ignoredNodes } = this.conflicts;
    const selected = selectedText(document);
    const counts = countScripts(selected ? sourceOfSelection(selected, ledger) : '');
    if (!selected || counts.han === 0 || isForeign(counts)) return { script: null, changed: 0 };
    const setting = settingOf(samplePage(document, ledger));
    const writes = new Writes(ledger, ignoredNodes, (nodes) => current?.passOver(nodes));
    const { signal } = this.run;
    await inSlices(convertSelected(selected, converter, setting, ledger, ignoredNodes, writes), WORK, signal);
    const selectAgain = keepSelected(selected);
    await inSlices(writes.texts(), WRITING, signal);
    selectAgain();
    return { script: scriptOfCounts(counts) ?? setting.script, changed: writes.changed };
  }

  /** Puts back everything that still reads as it was written, and stops following the page. */
  async restore(): Promise<PageState> {
    const started = performance.now();
    const adopting = this.current?.adopt();
    this.current = null;
    this.begin();
    const { ledger } = this;
    const steps = function* () {
      if (adopting) yield* adopting;
      return yield* ledger.restore();
    };
    const restoring = this.restoring.then(() => inSlices(steps(), WRITING, this.signal));
    this.restoring = restoring;
    const changed = (await restoring) ?? 0;
    this.last = { ...this.last, ...UNTOUCHED, changed, milliseconds: performance.now() - started };
    return this.state;
  }
}
