import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { parseCommand } from '../../lib/commands';
import { provideCatalogue } from '../../lib/locales/catalogues';
import { mediaKindOf } from '../../lib/model/media-kind';
import { languageFor, readSettings, SETTINGS_KEY } from '../../lib/settings';
import { ask } from '../background/ask';
import { askJudgement } from '../background/ask-judgement';
import { Lens, type LensState } from './lens';
import { rememberOpen, wasOpen } from './memory';
import type { Judge } from './read';
import type { Manner } from './stage';

declare global {
  /** Set once in our isolated world: a second injection finds the first at work. */
  var gongkaiLens: true | undefined;
}

/** A panel that opens by itself on a phone would stand in the way. */
const NARROW = 640;

function mannerOf(stored: unknown): Manner {
  const settings = readSettings(stored);
  return { language: languageFor(settings, browser.i18n.getUILanguage()), severity: settings.severity };
}

const judge: Judge = async (page, language, asked) => {
  const { sentences, ...judgement } = await askJudgement(page, { language, asked });
  provideCatalogue(language, sentences);
  return judgement;
};

async function start(): Promise<Lens> {
  const [stored, isOpen] = await Promise.all([browser.storage.local.get(SETTINGS_KEY), wasOpen()]);
  const lens = new Lens(mannerOf(stored[SETTINGS_KEY]), isOpen && innerWidth > NARROW, {
    judge,
    keep: (message) => ask(message) as Promise<string | null>,
    remember: (open) => void rememberOpen(open).catch(() => undefined),
    // Nobody listens while the extension is being updated.
    tell: (message) => void browser.runtime.sendMessage(message).catch(() => undefined),
  });
  // What failed is tried again when somebody asks.
  await lens.run(false).catch(() => undefined);
  return lens;
}

/** What a message asks of the lens; undefined where it is not for us. */
function answer(received: unknown, started: Promise<Lens>): Promise<LensState | null | undefined> | undefined {
  const command = parseCommand(received);
  const then = (act: (lens: Lens) => unknown): Promise<LensState | null> =>
    started.then(async (lens) => {
      await act(lens);
      return lens.state;
    });
  switch (command?.type) {
    case 'state':
      // A worker that was stopped again and again may have left the page without a judgement.
      return then((lens) => (lens.state ? undefined : lens.run(false)));
    case 'auditAnyway':
      return then((lens) => lens.run(true));
    case 'open':
      return then((lens) => lens.open());
    case 'toggle':
      return then((lens) => lens.toggle());
    case 'step':
      return then((lens) => lens.step(command.by));
    case 'close':
      return then((lens) => lens.close());
    default:
      return undefined;
  }
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main(context) {
    // An element whose `id` is this name is a global too, in every world.
    if (globalThis.gongkaiLens === true) return;
    // A viewer of a PDF or a picture is a page without text: not a report that has lost everything.
    if (mediaKindOf(document.contentType, location.href) !== 'page') return;
    globalThis.gongkaiLens = true;
    const started = start();
    browser.runtime.onMessage.addListener((received: unknown, sender) =>
      sender.id === browser.runtime.id ? answer(received, started) : undefined,
    );
    const lens = await started;
    // A second injection invalidates the first context too; only an extension that is gone leaves the page to itself.
    context.onInvalidated(() => {
      if (browser.runtime?.id) return;
      globalThis.gongkaiLens = undefined;
      lens.end();
    });
    browser.storage.local.onChanged.addListener((changes) => {
      const change = changes[SETTINGS_KEY];
      if (change) void lens.adapt(mannerOf(change.newValue)).catch(() => undefined);
    });
  },
});
