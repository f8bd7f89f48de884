import type { LaunchedChromium } from './launch';

/**
 * Takes the permission to read local files from the extension, as users have it: one from a store may not until it is
 * told that it may, while one installed from a folder may from the start.
 */
export async function refuseFiles({ browser, extensionId }: LaunchedChromium): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', fileAccess: false });
  })()`);
  // The extension starts anew by it.
  await settings.waitForFunction(
    `chrome.developerPrivate.getExtensionInfo('${extensionId}').then(({ state }) => state === 'ENABLED')`,
  );
  await settings.close();
}
