import type { Browser } from 'puppeteer-core';
import { PATIENCE } from '../patience';
import type { Popup } from './launch';

/** Maximum time in milliseconds to wait for an answer: a call made while the popup loads or closes never gets one. */
const ANSWER = 3_000;

/**
 * Presses the add-on's toolbar button and returns the popup. Firefox lets no test protocol into a popup, so this runs
 * in the browser's own window, as Mozilla's tests do: the press is a real one and grants activeTab, and a frame script
 * evaluates expressions in the popup.
 */
export async function openFirefoxPopup(browser: Browser, extensionId: string): Promise<Popup> {
  const call = await browserWindow(browser);
  await call(PRESS_BUTTON, extensionId);
  const { evaluate, waitForFunction } = await insideOf(call, POPUP);
  const inPopup = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;

  return {
    evaluate: (expression) => evaluate(expression),
    waitForFunction,
    click: async (selector) => void (await evaluate(`${inPopup(selector)}.click()`)),
    close: async () => void (await call(CLOSE_POPUP)),
  };
}

/** Shows the add-on's sidebar, as its entry in the browser's menu does, and returns it. */
export async function openFirefoxSidebar(
  browser: Browser,
  extensionId: string,
): Promise<Pick<Popup, 'evaluate' | 'waitForFunction'>> {
  const call = await browserWindow(browser);
  await call(SHOW_SIDEBAR, extensionId);
  return insideOf(call, SIDEBAR);
}

/** Hides the sidebar, which would otherwise follow the active tab. */
export async function hideFirefoxSidebar(browser: Browser): Promise<void> {
  const call = await browserWindow(browser);
  await call('() => window.SidebarController.hide()');
}

/**
 * Returns functions that evaluate expressions in a page of Firefox's own window once it is loaded. @param element an
 * expression for the element that shows it
 */
async function insideOf(call: Call, element: string) {
  const evaluate = async (expression: string, limit = PATIENCE): Promise<unknown> => {
    const answer = JSON.parse(String(await call(evaluateIn(element), expression, String(limit))));
    if ('error' in answer) throw new Error(`Inside of Firefox: ${answer.error}`);
    return answer.value;
  };
  const waitForFunction = async (expression: string): Promise<unknown> => {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      const value = await evaluate(expression, ANSWER).catch(() => false);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Waited ${PATIENCE} ms inside of Firefox for: ${expression}`);
  };
  await waitForFunction(`location.protocol === 'moz-extension:' && document.readyState === 'complete'`);
  return { evaluate: (expression: string, limit?: number) => evaluate(expression, limit), waitForFunction };
}

/** Calls a function, given as text, with the privileges of Firefox's own window. */
export type Call = (declaration: string, ...args: string[]) => Promise<unknown>;

/** Puppeteer's connection to WebDriver BiDi, which it does not make public. */
interface BidiConnection {
  send<T>(method: string, parameters: unknown): Promise<{ result: T }>;
}

export async function browserWindow(browser: Browser): Promise<Call> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const { context } = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml')) ?? {};
  if (!context) throw new Error('Firefox shows no window of its own to a test.');
  return async (functionDeclaration, ...args) => {
    const { result } = await connection.send<CallResult>('script.callFunction', {
      functionDeclaration,
      arguments: args.map((value) => ({ type: 'string', value })),
      target: { context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result.result?.value;
  };
}

interface CallResult {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

const POPUP = `document.querySelector('browser[webextension-view-type="popup"]')`;
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

const SHOW_SIDEBAR = `async (id) => {
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  await window.SidebarController.show(ExtensionCommon.makeWidgetId(id) + '-sidebar-action');
}`;

const PRESS_BUTTON = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}`;

const CLOSE_POPUP = `() => { ${POPUP}?.closest('panel')?.hidePopup(); }`;

/** The answer is JSON: {"value": …} or {"error": "…"}. The sandbox lets the expression past the popup's own CSP. */
const evaluateIn = (element: string): string => `(expression, limit) => {
  const popup = ${element};
  if (!popup) return '{"error": "there is no such page"}';
  const name = 'gongkai-lens-test:' + Math.random();
  const code = '(async () => ({ value: await (' + expression + ') }))()';
  const script = '(' + async function (name, code) {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const answer = await Cu.evalInSandbox(code, sandbox).catch((error) => ({ error: String(error) }));
    sendAsyncMessage(name, JSON.stringify(answer));
  } + ')(' + JSON.stringify(name) + ',' + JSON.stringify(code) + ')';
  return new Promise((resolve) => {
    setTimeout(() => resolve('{"error": "it did not answer"}'), Number(limit));
    popup.messageManager.addMessageListener(name, ({ data }) => resolve(data));
    popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
  });
}`;
