import { type Browser, browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { OVERLAY_VIEWS } from '../../components/overlay/views';
import { parseCommand } from '../../lib/commands';
import { declareEditions } from '../../lib/forms/registry';
import { provideCatalogue } from '../../lib/locales/catalogues';
import { providePanelWords } from '../../lib/locales/panel-words';
import { provideVerdictWords } from '../../lib/locales/verdict-words';
import { answerMessages } from '../../lib/messaging/answers';
import type { Message, NotKept } from '../../lib/messaging/messages';
import { requestAudit } from '../../lib/messaging/request-audit';
import { send } from '../../lib/messaging/send';
import { kindOfType } from '../../lib/model/media-kind';
import type { Auditor } from '../../lib/overlay/audited-page';
import { type DisplaySettings, displaySettingsOf } from '../../lib/overlay/display-settings';
import type { OverlayProps, PanelTools } from '../../lib/overlay/overlay-props';
import { OverlaySession, type OverlayState } from '../../lib/overlay/overlay-session';
import { PANEL_PORT, type PanelAct, panelState, perform } from '../../lib/overlay/panel-beside';
import { SETTINGS_KEY } from '../../lib/settings';
import { placementHere, wasOpen } from './remembered';

declare global {
  /** Set by what `loadTools` puts on the page. */
  var gongkaiLensTools: PanelTools | undefined;
  /** Set once in our isolated world: a second injection finds the first at work. */
  var gongkaiLens: true | undefined;
}

/** A panel that opens by itself on a phone would stand in the way. */
const NARROW = 640;

const settingsOf = (stored: unknown): DisplaySettings => displaySettingsOf(stored, browser.i18n.getUILanguage());

/** One for every panel of the page; adopted, so that a page's policy has no say in it. */
const sheet = new CSSStyleSheet();

const audit: Auditor = async (page, request) => {
  const { sentences, words, states, editions, style, ...result } = await requestAudit(browser.runtime, page, request);
  if (!sheet.cssRules.length) sheet.replaceSync(style);
  declareEditions(editions);
  provideCatalogue(request.language, sentences);
  providePanelWords(request.language, words);
  provideVerdictWords(request.language, states);
  return result;
};

/** An element whose `id` is this name is a global too, in every world: only what our own script set is ours. */
const loadedTools = (): PanelTools | undefined => {
  const tools = globalThis.gongkaiLensTools;
  return typeof tools?.draw === 'function' ? tools : undefined;
};

/** What the panel seldom needs, put on the page when it does. @throws where it could not be */
async function loadTools(): Promise<PanelTools> {
  if (!loadedTools()) await send(browser.runtime, { type: 'loadTools' });
  const tools = loadedTools();
  if (!tools) throw new Error('The tools were not loaded');
  return tools;
}

/** Says something that waits for no answer. Nobody listens while the extension is being updated. */
const tell = (message: Message): void => void send(browser.runtime, message).catch(() => undefined);

async function start(): Promise<OverlaySession> {
  const [stored, isOpen, placement] = await Promise.all([
    browser.storage.local.get(SETTINGS_KEY),
    wasOpen(),
    placementHere(),
  ]);
  const session = new OverlaySession(settingsOf(stored[SETTINGS_KEY]), isOpen && innerWidth > NARROW, placement, {
    audit,
    views: { ...OVERLAY_VIEWS, styleSheet: () => sheet, tools: loadTools },
    keep: (message) => send(browser.runtime, message) as Promise<NotKept | null>,
    remember: (isOpen) => tell({ type: 'remember', isOpen }),
    place: (placement) => tell({ type: 'place', placement }),
    report: tell,
  });
  // What failed is tried again when somebody asks.
  await session.run(false).catch(() => undefined);
  return session;
}

/** What a message asks of the session; undefined where it is not for us. */
function answer(
  received: unknown,
  started: Promise<OverlaySession>,
): Promise<OverlayState | null | undefined> | undefined {
  const command = parseCommand(received);
  const then = (act: (session: OverlaySession) => unknown): Promise<OverlayState | null> =>
    started.then(async (session) => {
      await act(session);
      return session.state;
    });
  switch (command?.type) {
    case 'state':
      // A worker that was stopped again and again may have left the page without an audit.
      return then((session) => (session.state ? undefined : session.run(false)));
    case 'auditAnyway':
      return then((session) => session.run(true));
    case 'open':
      return then((session) => session.open());
    case 'toggle':
      return then((session) => session.toggle());
    case 'step':
      return then((session) => session.step(command.by));
    case 'close':
      return then((session) => session.close());
    default:
      return undefined;
  }
}

/** Shows the panel to one of our own pages, as long as it listens, and does what is asked there. */
function showBeside(port: Browser.runtime.Port, started: Promise<OverlaySession>): void {
  let shown: OverlayProps | null = null;
  let stop: (() => void) | null = null;
  let isOver = false;
  port.onMessage.addListener((act: PanelAct) => shown && perform(act, shown));
  port.onDisconnect.addListener(() => {
    isOver = true;
    stop?.();
  });
  void started.then((session) => {
    if (isOver) return;
    stop = session.showBeside((props) => {
      shown = props;
      port.postMessage(props && panelState(props));
    });
  });
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main(context) {
    // An element whose `id` is this name is a global too, in every world.
    if (globalThis.gongkaiLens === true) return;
    // A viewer of a PDF or a picture is a page without text: not a report that has lost everything.
    if (kindOfType(document.contentType) !== 'page') return;
    globalThis.gongkaiLens = true;
    const started = start();
    answerMessages(browser.runtime, (received, sender) =>
      sender.id === browser.runtime.id ? answer(received, started) : undefined,
    );
    browser.runtime.onConnect.addListener((port) => {
      if (port.name === PANEL_PORT && port.sender?.id === browser.runtime.id) showBeside(port, started);
    });
    const session = await started;
    // A second injection invalidates the first context too; only an extension that is gone leaves the page to itself.
    context.onInvalidated(() => {
      if (browser.runtime?.id) return;
      globalThis.gongkaiLens = undefined;
      session.end();
    });
    // Back on a page that was left and kept whole: its badge is gone, and what was changed meanwhile was not heard.
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      browser.storage.local
        .get(SETTINGS_KEY)
        .then(({ [SETTINGS_KEY]: stored }) => session.resume(settingsOf(stored)))
        .catch(() => undefined);
    });
    browser.storage.local.onChanged.addListener((changes) => {
      const change = changes[SETTINGS_KEY];
      if (change) void session.adapt(settingsOf(change.newValue)).catch(() => undefined);
    });
  },
});
