import { expect, test } from 'vitest';
import { inBothOwnBrowsers } from './both';
import { Control } from './control';
import { setUp } from './extension-settings';
import { browserWindow } from './firefox-popup';
import type { Launched } from './launch';
import { pageWith, REPORT_BODY } from './overlay-page';
import type { BrowserName } from './workshop';

const PRIVATE = 'https://www.private.gov.cn/report.html';
const ORDINARY = 'https://www.ordinary.gov.cn/report.html';

/** Lets the extension into private windows, as users do on the browser's page of extensions. It starts anew by that. */
const ALLOW: Record<BrowserName, (lens: Launched) => Promise<unknown>> = {
  Chromium: (lens) => setUp(lens, { incognitoAccess: true }),
  async Firefox({ browser, extensionId }) {
    const call = await browserWindow(browser);
    const allow = `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    }`;
    await call(allow, extensionId);
  },
};

inBothOwnBrowsers({ pages: { [PRIVATE]: pageWith(REPORT_BODY), [ORDINARY]: pageWith(REPORT_BODY) } }, (bench, name) => {
  test('a report in a private window is judged like any other, and its site is not remembered', async () => {
    await ALLOW[name](bench.lens);
    const control = await Control.open(bench.lens);
    const kept = (): Promise<unknown> => control.page.evaluate('chrome.storage.local.get()');
    await control.page.evaluate(`chrome.windows.create({ incognito: true, url: '${PRIVATE}' }).then(() => true)`);
    await control.until(PRIVATE);
    expect(await control.call(PRIVATE, 'tab.incognito')).toBe(true);
    expect((await control.tell(PRIVATE, { type: 'open' }))?.isOpen).toBe(true);
    // Of a window that is not private it is, and by then the other would be.
    await control.page.evaluate(`chrome.windows.create({ url: '${ORDINARY}' }).then(() => true)`);
    await control.until(ORDINARY);
    expect(await control.call(ORDINARY, 'tab.incognito')).toBe(false);
    expect((await control.tell(ORDINARY, { type: 'open' }))?.isOpen).toBe(true);
    await expect.poll(kept).toEqual({ openOn: ['www.ordinary.gov.cn'] });
  });
});
