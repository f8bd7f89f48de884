import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/top.css';
import '../../components/help/help.css';
import '../../components/help/scene.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/help/App';
import type { HelpServices } from '../../components/help/services';
import { commands } from '../shared/commands';
import { languageOf, storedSettings } from '../shared/settings';

const services: HelpServices = {
  version: browser.runtime.getManifest().version,
  commands,
  libraryAddress: (hash) => browser.runtime.getURL(`/library.html${hash}`),
  openOptions: () => void browser.runtime.openOptionsPage(),
};
render(
  <App
    services={services}
    language={languageOf(await storedSettings())}
    isPuzzlePiece={import.meta.env.BROWSER !== 'firefox'}
  />,
  document.getElementById('app')!,
);
