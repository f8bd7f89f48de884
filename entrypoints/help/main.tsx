import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/top.css';
import '../../components/help/help.css';
import '../../components/help/scene.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/help/App';
import type { HelpServices } from '../../components/help/services';
import { languageFor, readSettings, SETTINGS_KEY } from '../../lib/settings';
import { commands } from '../shared/commands';

const kept = await browser.storage.local.get(SETTINGS_KEY);
const services: HelpServices = {
  version: browser.runtime.getManifest().version,
  commands,
  libraryAddress: (hash) => browser.runtime.getURL(`/library.html${hash}`),
  openOptions: () => void browser.runtime.openOptionsPage(),
};
render(
  <App
    services={services}
    language={languageFor(readSettings(kept[SETTINGS_KEY]), browser.i18n.getUILanguage())}
    isPuzzlePiece={import.meta.env.BROWSER !== 'firefox'}
  />,
  document.getElementById('app')!,
);
