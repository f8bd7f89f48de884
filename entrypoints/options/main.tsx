import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/options/style.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/options/App';
import { storedSettings } from '../shared/settings';
import { services } from './services';

render(
  <App services={services} settings={await storedSettings()} browserLanguage={browser.i18n.getUILanguage()} />,
  document.getElementById('app')!,
);
