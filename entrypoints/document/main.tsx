import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/verdict.css';
import '../../components/shared/drop-zone.css';
import '../../components/shared/top.css';
import '../../components/library/layout.css';
import '../../components/library/screens.css';
import '../../components/document/document.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/document/App';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import { displaySettingsOf } from '../../lib/overlay/display-settings';
import { placementOn } from '../../lib/overlay/placement';
import { PLACEMENT_KEY, SETTINGS_KEY } from '../../lib/settings';
import { wantedBy } from '../shared/document-page';
import { filesGiven } from '../shared/given-files';
import { overlayStyle } from '../shared/overlay-style';
import { servicesOf } from './services';

const given = filesGiven(location.search);
const kept = await browser.storage.local.get([SETTINGS_KEY, PLACEMENT_KEY]);
const settings = displaySettingsOf(kept[SETTINGS_KEY], browser.i18n.getUILanguage());
const { language } = settings;
document.documentElement.lang = language;
providePanelWords(language, PANEL_WORDS[language]);
render(
  <App
    services={servicesOf(settings, placementOn('', kept[PLACEMENT_KEY]).width, await overlayStyle())}
    wanted={wantedBy(location.search)}
    given={given}
    language={language}
    name={PANEL_WORDS[language].name}
    onLibrary={() => location.assign(browser.runtime.getURL('/library.html'))}
  />,
  document.getElementById('app') as HTMLElement,
);
