import type { Launched } from './launch';

/** What users set of an extension on Chromium's page of extensions. */
interface ExtensionSettings {
  fileAccess?: boolean;
  incognitoAccess?: boolean;
}

/** Changes settings of the extension, as users do; it starts anew by it. Chromium only. */
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
 * Takes the permission to read local files from the extension, as users have it: one from a store may not until it is
 * told that it may, while one installed from a folder may from the start.
 */
export const refuseFiles = (lens: Launched): Promise<void> => setUp(lens, { fileAccess: false });
