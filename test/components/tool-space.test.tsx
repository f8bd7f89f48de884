// @vitest-environment window

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { ToolSpace } from '../../components/overlay/ToolSpace';
import { PANEL_WORDS } from '../../lib/locales/panel';
import type { PanelTools, ToolProps } from '../../lib/overlay/overlay-props';
import { broken } from '../export/sample';

afterEach(() => act(() => render(null, document.body)));

const words = PANEL_WORDS.en;
const audit = broken();
const [finding] = audit.findings;
if (!finding) throw new Error('No finding');
const summary = { title: '', compared: [], topics: [], trustTitle: '', trusts: [], terms: {} } as never;

/** The space with a button of a finding in it. */
function show(tools?: () => Promise<PanelTools>): void {
  act(() =>
    render(
      <ToolSpace audit={audit} summary={summary} language="en" words={words} onGo={() => {}} {...(tools && { tools })}>
        {(onTool) => (
          <div class="current">
            {onTool && <button type="button" data-tool="trial" onClick={() => onTool('trial', finding!)} />}
            {onTool && <button type="button" data-tool="picture" onClick={() => onTool('picture', finding!)} />}
            <p class="list" />
          </div>
        )}
      </ToolSpace>,
      document.body,
    ),
  );
}
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (tool: string) => act(() => find(`[data-tool="${tool}"]`)?.click());

function drawn() {
  const draws: (ToolProps | null)[] = [];
  const tools: PanelTools = {
    draw: (props) => draws.push(props),
    copyPicture: async () => 'Copied',
    remainsIn: () => [],
  };
  return { draws, tools };
}

test('offers nothing where there are no tools', () => {
  show();
  expect(document.querySelectorAll('button')).toHaveLength(0);
});

test('draws a tool in the place of the list, and back again gives the focus to what opened it', async () => {
  const { draws, tools } = drawn();
  show(async () => tools);
  press('trial');
  await expect.poll(() => draws.length).toBe(1);
  expect(find('.list')).toBeNull();
  expect(draws[0]?.view).toEqual({ kind: 'trial', finding });
  act(() => draws[0]?.onBack());
  expect(find('.list')).not.toBeNull();
  expect(document.activeElement).toBe(find('[data-tool="trial"]'));
  // What was drawn is taken away.
  expect(draws.at(-1)).toBeNull();
});

test('says what became of a picture, and that tools could not be loaded', async () => {
  show(async () => drawn().tools);
  press('picture');
  await expect.poll(() => find('.tool-said')?.textContent).toBe('Copied');
  const failing = vi.fn(() => Promise.reject(new Error('gone')));
  show(failing);
  press('summary');
  await expect.poll(() => find('.tool-said')?.textContent).toBe(words.tools.failed);
  expect(find('.list')).not.toBeNull();
});
