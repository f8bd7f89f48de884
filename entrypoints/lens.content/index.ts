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
  /** Set by the script that `loadTools` injects. */
  var gongkaiLensTools: PanelTools | undefined;
  /** Set in our isolated world by the first injection, so that a second one does nothing. */
  var gongkaiLens: true | undefined;
}

/** Window width in pixels up to which the panel does not open by itself: on a phone it would be in the way. */
const NARROW = 640;

const settingsOf = (stored: unknown): DisplaySettings => displaySettingsOf(stored, browser.i18n.getUILanguage());

/** The style sheet of the panel; adopted, so that the page's policy does not apply to it. */
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

/**
 * Returns the tools once they are loaded. An element with this `id` is a global too, in every world, hence the check.
 */
const loadedTools = (): PanelTools | undefined => {
  const tools = globalThis.gongkaiLensTools;
  return typeof tools?.draw === 'function' ? tools : undefined;
};

/** Injects the panel's rarely used tools when first needed. @throws Error if they could not be loaded */
async function loadTools(): Promise<PanelTools> {
  if (!loadedTools()) await send(browser.runtime, { type: 'loadTools' });
  const tools = loadedTools();
  if (!tools) throw new Error('The tools were not loaded');
  return tools;
}

/** Sends a message without waiting for an answer. Nobody listens while the extension is being updated. */
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
  // A failed audit is tried again on request.
  await session.run(false).catch(() => undefined);
  return session;
}

/** Handles a message to the session; undefined if it is not for it. */
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
      // A worker that was stopped repeatedly may have left the page without an audit.
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

/** Sends the panel to one of our own pages while it is connected, and performs its actions. */
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
    // An element with this `id` is a global too, in every world.
    if (globalThis.gongkaiLens === true) return;
    // A viewer of a PDF or a picture is a page without text, which must not count as a report that lacks everything.
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
    // A second injection invalidates the first context too; only if the extension is gone does the session end.
    context.onInvalidated(() => {
      if (browser.runtime?.id) return;
      globalThis.gongkaiLens = undefined;
      session.end();
    });
    // The page comes back from the browser's cache: its badge is gone, and changes of settings were missed.
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
