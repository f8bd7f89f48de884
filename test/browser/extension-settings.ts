import type { Launched } from './launch';

/** Settings of an extension on Chromium's page of extensions. */
interface ExtensionSettings {
  fileAccess?: boolean;
  incognitoAccess?: boolean;
}

/** Changes settings of the extension, as users do, which restarts it. Chromium only. */
export async function setUp({ browser, extensionId }: Launched, settings: ExtensionSettings): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const wanted = JSON.stringify({ extensionId, ...settings });
  await page.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration(${wanted});
  })()`);
  await page.waitForFunction(
    `chrome.developerPrivate.getExtensionInfo('${extensionId}').then(({ state }) => state === 'ENABLED')`,
  );
  await page.close();
}

/**
 * Revokes access to local files: an extension from a store has none until the user allows it, while one loaded from a
 * folder has it from the start.
 */
export const refuseFiles = (lens: Launched): Promise<void> => setUp(lens, { fileAccess: false });
