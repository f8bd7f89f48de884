import { expect, test } from 'vitest';
import { inBothBrowsers } from './both';
import { Control } from './control';
import { expectPainted } from './expect-overlay';
import { closePanel, drawn, openPanel, pageWith, REPORT_BODY } from './overlay-page';
import type { Workshop } from './workshop';

/** A page that writes down all that it is told of: events, errors with their stacks, entries of performance, violations. */
const SPY = `<script>
  const heard = window.heard = [];
  const write = (kind, value) => heard.push(kind + ' ' + value + ' ' + new Error().stack);
  for (const type of ['beforetoggle', 'toggle', 'focusin', 'focusout', 'click', 'keydown', 'scroll', 'copy', 'animationstart'])
    addEventListener(type, (event) => write(type, event.target && event.target.localName), true);
  addEventListener('error', (event) => write('error', event.message + event.filename + (event.error && event.error.stack)), true);
  addEventListener('unhandledrejection', (event) => write('rejection', event.reason && event.reason.stack));
  addEventListener('message', (event) => write('message', JSON.stringify(event.data) + event.origin));
  addEventListener('securitypolicyviolation', (event) => write('violation', event.sourceFile + event.blockedURI + event.sample));
  new MutationObserver((records) => records.forEach((each) => write('mutation', each.target.nodeName + each.attributeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => write(type, JSON.stringify(entry))))
      .observe({ type, buffered: true });
  if (window.ReportingObserver)
    new ReportingObserver((reports) => write('report', JSON.stringify(reports)), { buffered: true }).observe();
  for (const [type, names] of [[Element, ['attachShadow', 'append']], [Document, ['createElement']], [EventTarget, ['addEventListener']]])
    for (const name of names) {
      const own = type.prototype[name];
      type.prototype[name] = function (...rest) { write(name, this && this.nodeName); return own.apply(this, rest); };
    }
  const globals = new Set(Object.getOwnPropertyNames(window));
  window.everything = () => JSON.stringify([
    heard, document.documentElement.outerHTML, performance.getEntries(),
    [...CSS.highlights.keys()], [...document.adoptedStyleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
    [...document.styleSheets].map((sheet) => sheet.href), [...document.scripts].map((script) => script.src),
    Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
    typeof chrome === 'object' ? JSON.stringify(Object.keys(chrome.runtime || {})) : '', typeof browser,
  ]);
</script>`;
/** A page that counts whatever is called, read or set of all that the browser gives to pages, and says which. */
const COUNTER = `<script>
  const { defineProperty, getOwnPropertyDescriptors, entries, create } = Object;
  const [apply, stringify] = [Reflect.apply, JSON.stringify];
  const counted = create(null);
  let isCounting = false;
  const counting = (name, own) => function (...rest) {
    if (isCounting) counted[name] = (counted[name] || 0) + 1;
    return apply(own, this, rest);
  };
  const KINDS = ['EventTarget', 'Node', 'Element', 'HTMLElement', 'Document', 'DocumentFragment', 'ShadowRoot', 'CharacterData', 'Text',
    'Range', 'StaticRange', 'Selection', 'Window', 'CSSStyleSheet', 'HighlightRegistry', 'Highlight', 'MutationObserver', 'ResizeObserver',
    'IntersectionObserver', 'AbortController', 'Storage', 'MessagePort', 'History', 'Location', 'Performance', 'DOMTokenList', 'CSSStyleDeclaration',
    'HTMLTableElement', 'HTMLIFrameElement', 'HTMLTemplateElement', 'NodeList', 'HTMLCollection', 'TreeWalker', 'XMLHttpRequest', 'Array',
    'String', 'Map', 'Set', 'RegExp', 'Promise'];
  const OWN = ['constructor', 'then'];
  const hook = (kind, of) => {
    for (const [name, known] of entries(getOwnPropertyDescriptors(of))) {
      if (OWN.includes(name) || !known.configurable) continue;
      const changed = { ...known };
      for (const part of ['value', 'get', 'set'])
        if (typeof known[part] === 'function') changed[part] = counting(kind + '.' + name + ':' + part, known[part]);
      try { defineProperty(of, name, changed); } catch {}
    }
  };
  for (const kind of KINDS) if (window[kind]) hook(kind, window[kind].prototype);
  for (const name of ['fetch', 'getComputedStyle', 'setTimeout', 'requestAnimationFrame', 'requestIdleCallback', 'postMessage', 'queueMicrotask'])
    window[name] = counting(name, window[name]);
  window.begin = () => { isCounting = true; };
  window.end = () => { isCounting = false; return stringify(counted); };
</script>`;
const URL = 'http://www.spy.gov.cn/report.html';
const COUNTING = 'http://www.spy.gov.cn/counting.html';
const KNOWING = 'http://www.spy.gov.cn/knowing.html';
const FRAMING = 'http://www.spy.example/framing.html';
const STRICT = { 'Content-Security-Policy': "default-src 'none'; script-src 'unsafe-inline'" };

/** What a page does to make the extension act, without anybody having touched the mouse. */
const FORGERIES = `(() => {
  const messages = ['open', 'toggle', 'close', 'auditAnyway', 'state', 'detected'].map((type) => ({ type }));
  for (const message of [...messages, { type: 'step', by: 1 }, { type: 'convertTab', tabId: 1, target: 'tw' }, { type: 'convert', target: 'tw' }]) {
    postMessage(message, '*');
    dispatchEvent(new CustomEvent(message.type, { detail: message }));
    document.dispatchEvent(new CustomEvent('gongkai-lens', { detail: message }));
    document.querySelector('gongkai-lens').dispatchEvent(new CustomEvent(message.type, { detail: message, bubbles: true, composed: true }));
  }
  const host = document.querySelector('gongkai-lens');
  host.click();
  for (const key of ['Enter', ' ', 'n', 'g', 'Escape']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  for (const range of CSS.highlights.get('gongkai-lens-suspect')) {
    const element = range.startContainer.parentElement;
    element.scrollIntoView();
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { left, top, width, height } = live.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, composed: true, view: window };
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) element.dispatchEvent(new MouseEvent(type, at));
  }
})()`;

/** What a page that knows the address of ours gets of it, one line each. */
async function trespass(origin: string, pages: string[], files: string[]): Promise<string[]> {
  const got: string[] = [];
  const load = new Function('address', 'return import(address)') as (address: string) => Promise<unknown>;
  const ended = (element: HTMLElement, what: string): Promise<void> =>
    new Promise((done) => {
      element.addEventListener('load', () => {
        got.push(`${what} was loaded`);
        done();
      });
      element.addEventListener('error', () => done());
      document.body.append(element);
    });
  for (const path of pages) {
    const frame = document.createElement('iframe');
    frame.src = origin + path;
    document.body.append(frame);
    // A browser tells of a frame that it refused as of one that it loaded: the test looks where the frame came to.
    frame.contentWindow?.postMessage(
      { address: `${location.origin}/asked`, reach: { sources: ['*'], follows: true }, most: 9 },
      '*',
    );
    // Firefox says no by throwing.
    try {
      window.open(origin + path)?.postMessage({ type: 'open' }, '*');
    } catch {}
    const link = Object.assign(document.createElement('a'), { href: origin + path, target: '_blank' });
    document.body.append(link);
    link.click();
  }
  for (const path of files) {
    const address = origin + path;
    await fetch(address).then(
      () => got.push(`fetch ${path}`),
      () => undefined,
    );
    await fetch(address, { mode: 'no-cors' }).then(
      () => got.push(`fetch without reading ${path}`),
      () => undefined,
    );
    await load(address).then(
      () => got.push(`import ${path}`),
      () => undefined,
    );
    await ended(Object.assign(document.createElement('script'), { src: address }), `script ${path}`);
    await ended(Object.assign(document.createElement('link'), { href: address, rel: 'stylesheet' }), `sheet ${path}`);
    try {
      new Worker(address).onmessage = () => got.push(`worker ${path}`);
    } catch {}
  }
  const { chrome } = globalThis as unknown as { chrome?: { runtime?: { connect?: unknown; sendMessage?: unknown } } };
  if (chrome?.runtime?.connect || chrome?.runtime?.sendMessage) got.push('runtime');
  return got;
}

/** Waits for one message more, which comes after those that were sent before it. */
const SENT_ON = `new Promise((done) => {
  addEventListener('message', ({ data }) => data === 'sent on' && done(true));
  postMessage('sent on', '*');
})`;

/** What would tell a page which extension this is, and of which installation. */
const identifiersOf = ({ lens }: Workshop, origin: string): string[] => [
  lens.extensionId,
  origin.replace(/^.*:\/\//, ''),
  'extension://',
];

inBothBrowsers(
  {
    [URL]: { body: pageWith(REPORT_BODY, SPY), headers: STRICT },
    [COUNTING]: pageWith(REPORT_BODY, COUNTER),
    [KNOWING]: pageWith(REPORT_BODY),
    [FRAMING]: `<title>2020年政府信息公开工作年度报告</title><iframe src="${URL}"></iframe>`,
  },
  (bench) => {
    test('a page finds no identifier of the extension in anything it can see', async () => {
      const tab = await bench.lens.newPage(URL);
      const root = await openPanel(tab);
      const popup = await bench.lens.openPopup(tab);
      await popup.waitForFunction(`document.querySelector('#export') !== null`);
      await popup.click('input[value=tw]');
      await popup.waitForFunction(`/^[^…]+$/.test(document.querySelector('.status').textContent)`);
      const own = await bench.lens.openExtensionPage('options.html');
      const origin = String(await own.evaluate('location.origin'));
      expect(origin).toMatch(/^\w+-extension:\/\/[\w-]{32,}$/);
      await popup.close().catch(() => undefined);
      await closePanel(tab, root);
      const look = () => tab.evaluate('everything()') as Promise<string>;
      // The spy sees what there is to see: our element, the conversion.
      await expect.poll(look).toContain('toggle');
      await expect.poll(look).toContain('mutation');
      const seen = await look();
      for (const identifier of identifiersOf(bench, origin)) {
        const at = seen.indexOf(identifier);
        expect(at < 0 ? '' : seen.slice(Math.max(0, at - 300), at + 200)).toBe('');
      }
      // And with the identifier known, there is nothing to be had by it.
      const got = await tab.evaluate(
        (address) =>
          new Promise((done) =>
            Object.assign(new Image(), { src: address, onload: () => done('loaded'), onerror: () => done('refused') }),
          ),
        `${origin}/icon/16.png`,
      );
      expect(got).toBe('refused');
      await Promise.all([tab.close(), own.close()]);
    });

    test('a page that counts whatever is called of all that the browser gives it counts nothing of ours', async () => {
      const control = await Control.open(bench.lens);
      const tab = await bench.lens.newPage(COUNTING);
      await control.until(COUNTING);
      await tab.evaluate('begin()');
      await control.tell(COUNTING, { type: 'open' });
      for (let steps = 0; steps < 4; steps++) await control.tell(COUNTING, { type: 'step', by: 1 });
      await control.convert(COUNTING, 'tw');
      await control.convert(COUNTING, 'original');
      await control.tell(COUNTING, { type: 'close' });
      await control.tell(COUNTING, { type: 'auditAnyway' });
      await control.settled(COUNTING);
      // The counter counts: one call of the page's own.
      await tab.evaluate(`void document.createElement('i')`);
      expect(JSON.parse(String(await tab.evaluate('end()')))).toEqual({ 'Document.createElement:value': 1 });
      await Promise.all([tab.close(), control.page.close()]);
    });

    test('a page that knows the identifier opens, frames, loads and asks for nothing of ours', async () => {
      const own = await bench.lens.openExtensionPage('options.html');
      const origin = String(await own.evaluate('location.origin'));
      const tab = await bench.lens.newPage(KNOWING);
      const pages = ['options', 'library', 'document', 'popup', 'sidepanel', 'help', 'fetcher'].map(
        (name) => `/${name}.html`,
      );
      const files = [
        '/background.js',
        '/content-scripts/lens.js',
        '/manifest.json',
        '/words.json',
        '/dictionaries/tw.js',
      ];
      const reached = async () => {
        const open = await bench.lens.browser.pages();
        const addresses = open.flatMap((page) => page.frames().map((frame) => frame.url()));
        return addresses.filter((address) => address.startsWith(origin)).sort();
      };
      const before = await reached();
      const got = (await tab.evaluate(trespass, origin, pages, [...pages, ...files])) as string[];
      expect(got).toEqual([]);
      // What a window was opened for is where it ends, by the time that a page of the site opened after it is there.
      const after = await bench.lens.newPage(URL);
      expect(await reached()).toEqual(before);
      await Promise.all([after.close(), tab.close(), own.close()]);
    });

    test('a page cannot make the extension act', async () => {
      const control = await Control.open(bench.lens);
      const tab = await bench.lens.newPage(URL);
      if ((await control.until(URL)).isOpen) await control.tell(URL, { type: 'toggle' });
      const before = await control.tell(URL, { type: 'state' });
      expect(before?.isOpen).toBe(false);
      await tab.bringToFront();
      await expectPainted(tab, 'suspect').toBe(4);
      const text = await tab.evaluate('document.body.textContent');
      await tab.evaluate(FORGERIES);
      // What was sent has come to everybody who might act on it, and what they did has been drawn.
      await tab.evaluate(SENT_ON);
      expect(await control.settled(URL)).toEqual(before);
      await drawn(tab);
      expect(await control.settled(URL)).toEqual(before);
      await expectPainted(tab, 'focus').toBe(0);
      expect(await tab.evaluate('document.body.textContent')).toBe(text);
      await Promise.all([tab.close(), control.page.close()]);
    });

    test('of what is sent to be judged only a page is, and only over its own connection', async () => {
      const { page } = await Control.open(bench.lens);
      const answerTo = (name: string, ...sent: unknown[]): Promise<string> =>
        page.evaluate(`new Promise((done) => {
          const port = chrome.runtime.connect({ name: '${name}' });
          port.onMessage.addListener(({ audit }) => done(audit.detection.kind));
          port.onDisconnect.addListener(() => done('ended'));
          for (const sent of ${JSON.stringify(sent)}) port.postMessage(sent);
        })`) as Promise<string>;
      const request = { language: 'zh-CN', forced: false };
      const piece = { url: null, title: '', truncated: false, text: '通知', reading: '通知' };
      expect(await answerTo('audit', { piece }, { request })).toBe('none');
      expect(await answerTo('audit', { request })).toBe('ended');
      expect(await answerTo('audit', { piece: { ...piece, url: undefined } }, { request })).toBe('ended');
      expect(await answerTo('audit', { piece: { ...piece, text: 5 } })).toBe('ended');
      expect(await answerTo('audit', { piece: { ...piece, cells: [1, 2, 3] } })).toBe('ended');
      expect(await answerTo('audit', { piece }, 'request')).toBe('ended');
      expect(await answerTo('other', { piece }, { request })).toBe('ended');
      await page.close();
    });

    test('a report in a frame of another site gives that site nothing', async () => {
      const control = await Control.open(bench.lens);
      const tab = await bench.lens.newPage(FRAMING);
      // By the time that the report by itself, opened after it, is found the one in the frame would be too.
      const alone = await bench.lens.newPage(URL);
      await control.until(URL);
      // The address of a tab of another site is not ours to see.
      expect(await control.call(FRAMING, 'tab === undefined')).toBe(true);
      expect(tab.frames()).toHaveLength(2);
      expect(await Promise.all(tab.frames().map((frame) => frame.$('gongkai-lens')))).toEqual([null, null]);
      await Promise.all([alone.close(), tab.close(), control.page.close()]);
    });
  },
);
