import type { ComponentChildren } from 'preact';
import type { PanelWords } from '../../lib/locales/panel';
import type { PanelProps } from '../../lib/overlay/panel-beside';
import { Chart } from './Chart';
import { Findings } from './Findings';
import { type KeyAction, Keys } from './Keys';
import { Outline } from './Outline';
import { Remembered } from './Remembered';
import { ToolSpace } from './ToolSpace';

interface Props extends PanelProps {
  words: PanelWords;
  /** The actions of this panel's keys; all by default. */
  actions?: readonly KeyAction[];
  children?: ComponentChildren;
}

/** The contents of the panel below its header, wherever the panel is: notices, findings, outline, chart. */
export function PanelContents({ children, ...props }: Props) {
  const { audit, language, words, notice, isLoading, actions, onGo } = props;
  return (
    <>
      {isLoading && <p class="notice-line">{words.loading}</p>}
      {notice && (
        <p class="notice-line" aria-hidden="true">
          {notice}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="body" tabIndex={0} aria-label={words.results}>
        <ToolSpace {...props} words={words}>
          {(onTool) => (
            <>
              <Remembered {...props} words={words} />
              <Findings {...props} findings={audit.findings} words={words} onTool={onTool} />
              <Outline audit={audit} language={language} words={words} onGo={onGo} />
              <Chart audit={audit} language={language} words={words} />
              <Keys words={words} actions={actions} />
              {children}
            </>
          )}
        </ToolSpace>
      </section>
    </>
  );
}
