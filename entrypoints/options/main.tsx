import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/options/style.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/options/App';
import { readSettings, SETTINGS_KEY } from '../../lib/settings';
import { services } from './services';

const kept = await browser.storage.local.get(SETTINGS_KEY);
render(
  <App
    services={services}
    settings={readSettings(kept[SETTINGS_KEY])}
    browserLanguage={browser.i18n.getUILanguage()}
  />,
  document.getElementById('app')!,
);
