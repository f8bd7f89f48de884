// @vitest-environment window
import { afterEach, expect, test, vi } from 'vitest';
import { readInSlices } from '../../lib/overlay/audited-page';

const { checkVisibility } = Element.prototype;

afterEach(() => {
  Element.prototype.checkVisibility = checkVisibility;
  vi.restoreAllMocks();
});

/** As a browser answers that has boxes for the page only after it was asked so often. */
function boxesAfter(times: number): { asked(): number } {
  let asked = 0;
  Element.prototype.checkVisibility = function (this: Element) {
    if (this === document.documentElement) asked += 1;
    return asked > times;
  };
  return { asked: () => asked };
}

test('a page is read once the browser has boxes for it: before, it says that nothing of it is shown', async () => {
  document.body.innerHTML = '<p>政府信息公开</p>';
  const browser = boxesAfter(2);
  const { page } = await readInSlices();
  expect(browser.asked()).toBeGreaterThan(2);
  expect(page.reading).toContain('政府信息公开');
});

test('a page that hides itself is not waited for', async () => {
  document.body.innerHTML = '<p>政府信息公开</p>';
  document.documentElement.style.display = 'none';
  const browser = boxesAfter(Number.POSITIVE_INFINITY);
  const { page } = await readInSlices();
  document.documentElement.removeAttribute('style');
  expect(browser.asked()).toBeLessThan(10);
  expect(page.reading).not.toContain('政府信息公开');
});
