import { Component, type ComponentChildren } from 'preact';
import type { PanelWords } from '../../lib/locales/panel';
import type { Finding } from '../../lib/model/schema';
import type { OverlayProps, ToolView } from '../../lib/overlay/overlay-props';

/** The tools for a finding, besides what its card shows. */
export type FindingTool = 'trial' | 'picture' | 'misreport';

/** Opens a tool for a finding; absent if there are none. */
export type OnTool = (tool: FindingTool, finding: Finding) => void;

interface Props extends Pick<OverlayProps, 'audit' | 'summary' | 'language' | 'tools' | 'remains' | 'onGo'> {
  words: PanelWords;
  /** What the panel shows while no tool is open. */
  children(onTool?: OnTool): ComponentChildren;
}

/** The panel's contents, or one of its tools in their place. */
export class ToolSpace extends Component<Props, { view: ToolView | null; said: string }> {
  override state = { view: null as ToolView | null, said: '' };
  private space: HTMLElement | null = null;
  private drawn: { into: HTMLElement; end(): void } | null = null;

  private open(view: ToolView): void {
    this.setState({ view, said: '' });
  }

  private readonly onTool: OnTool = (tool, finding) => {
    const { audit, language, words, tools } = this.props;
    if (tool !== 'picture') return this.open({ kind: tool, finding });
    tools?.().then(
      async (loaded) => this.setState({ said: await loaded.copyPicture(audit, finding, language) }),
      () => this.setState({ said: words.tools.failed }),
    );
  };

  /** Goes back to the panel's contents; the focus returns to where it was. */
  private readonly onBack = (): void => {
    const kind = this.state.view?.kind;
    this.setState({ view: null }, () => {
      const from = this.space?.querySelector<HTMLElement>(
        `.current [data-tool="${kind}"], .tool-bar [data-tool="${kind}"]`,
      );
      from?.focus();
    });
  };

  private draw(): void {
    const { view } = this.state;
    const into = this.space?.querySelector<HTMLElement>('.tool');
    if (!view || !into) return;
    const { audit, summary = null, language, tools, words, onGo } = this.props;
    tools?.().then(
      (loaded) => {
        if (this.state.view !== view || !into.isConnected) return;
        loaded.draw({ view, audit, summary, language, onGo, onBack: this.onBack }, into);
        this.drawn = { into, end: () => loaded.draw(null, into) };
      },
      () => this.setState({ view: null, said: words.tools.failed }),
    );
  }

  override componentDidUpdate(_: Props, before: { view: ToolView | null }): void {
    if (before.view !== this.state.view) this.space?.parentElement?.scrollTo?.(0, 0);
    if (!this.state.view) this.end();
    this.draw();
  }

  override componentWillUnmount(): void {
    this.end();
  }

  private end(): void {
    this.drawn?.end();
    this.drawn = null;
  }

  override render({ summary, tools, remains, words, children }: Props) {
    const { view, said } = this.state;
    const into = (space: HTMLElement | null): void => {
      this.space = space;
    };
    if (view)
      return (
        <div ref={into} key="tool">
          <div class="tool" />
        </div>
      );
    return (
      <div ref={into} key="panel">
        {tools && (summary || remains) && (
          <p class="tool-bar">
            {summary && (
              <button type="button" class="go" data-tool="summary" onClick={() => this.open({ kind: 'summary' })}>
                {words.tools.summary}
              </button>
            )}
            {remains && (
              <button type="button" class="go" aria-pressed={remains.isHidden} onClick={remains.onToggle}>
                {remains.isHidden ? words.tools.unhide : words.tools.hide}
              </button>
            )}
          </p>
        )}
        <p class="tool-said" role="status">
          {said}
        </p>
        {children(tools && this.onTool)}
      </div>
    );
  }
}
