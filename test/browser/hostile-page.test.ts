import { beforeAll, describe, expect, test } from 'vitest';
import { inBothBrowsers } from './both';
import { Control } from './control';
import { expectPainted } from './expect-overlay';
import { pageWith, REPORT_BODY } from './overlay-page';
import { OVERLAY } from './shadow';

/** What the report on each page below is found to have, whatever its page does. */
const RULES = ['totals.column', 'values.category', 'time.late'];

/** Names of the document's own members that an `<img name>` or `<form name>` takes for itself. */
const OF_DOCUMENT = [
  ...['body', 'head', 'title', 'URL', 'documentElement', 'defaultView', 'activeElement', 'fonts', 'location'],
  ...['createElement', 'createRange', 'createTextNode', 'createTreeWalker', 'getElementById', 'querySelector'],
  ...[
    'querySelectorAll',
    'addEventListener',
    'adoptedStyleSheets',
    'elementFromPoint',
    'visibilityState',
    'designMode',
  ],
  ...['childNodes', 'firstChild', 'nodeType', 'contains', 'createElementNS', 'readyState', 'scrollingElement'],
];
/** Names of members of a form that a field takes for itself: the whole report stands in that form. */
const OF_FORM = [
  ...['childNodes', 'firstChild', 'nextSibling', 'parentNode', 'parentElement', 'nodeType', 'localName', 'children'],
  ...['ownerDocument', 'isConnected', 'getAttribute', 'setAttribute', 'hasAttribute', 'getBoundingClientRect', 'style'],
  ...['scrollHeight', 'clientHeight', 'scrollBy', 'closest', 'matches', 'textContent', 'shadowRoot', 'attributes'],
  ...['contains', 'getRootNode', 'nodeName', 'tagName', 'querySelectorAll', 'lastChild', 'previousSibling'],
];
/** Names that our own code gives to things of its world; an element of that `id` is a global of every world. */
const OF_OURS = ['gongkaiLens', 'gongkaiLensOriginal', 'gongkaiLensConverts', 'gongkaiLensDictionary', 'browser'];

const ATTACKS: Record<string, string> = {
  'gives every object members of its choice': pageWith(
    REPORT_BODY,
    `<script>
      for (const name of ['type', 'value', 'get', 'id', 'length', 'data', 'signal', 'capture', 'report', 'toJSON'])
        Object.defineProperty(Object.prototype, name, Object.assign(Object.create(null), { get() { throw new Error('hit ' + name); }, set() {} }));
    </script>`,
  ),
  'replaces what arrays, texts, promises and JSON do': pageWith(
    REPORT_BODY,
    `<script>
      const bad = () => { throw new Error('hit'); };
      for (const of of [Array, String, Promise, Map, Set, RegExp, Number])
        for (const name of Object.getOwnPropertyNames(of.prototype))
          if (name !== 'constructor') try { of.prototype[name] = bad; } catch {}
      Array.prototype[Symbol.iterator] = bad;
      JSON.parse = JSON.stringify = Object.keys = Object.entries = Object.freeze = Reflect.get = bad;
    </script>`,
  ),
  'hooks all that a page can hook of the browser': pageWith(
    REPORT_BODY,
    `<script>
      const bad = () => { throw new Error('hit'); };
      Element.prototype.attachShadow = Element.prototype.append = Element.prototype.remove = bad;
      Element.prototype.getBoundingClientRect = EventTarget.prototype.addEventListener = bad;
      Document.prototype.createElement = Document.prototype.querySelectorAll = Document.prototype.createRange = bad;
      for (const name of ['childNodes', 'nodeType', 'nodeValue', 'textContent', 'ownerDocument', 'isConnected'])
        Object.defineProperty(Node.prototype, name, { get: bad });
      for (const name of ['data', 'length']) Object.defineProperty(CharacterData.prototype, name, { get: bad });
      window.MutationObserver = window.ResizeObserver = window.AbortController = window.StaticRange = bad;
      window.Highlight = window.CSSStyleSheet = window.setTimeout = window.requestAnimationFrame = bad;
      HighlightRegistry.prototype.set = HighlightRegistry.prototype.delete = bad;
      HTMLElement.prototype.showPopover = bad;
    </script>`,
  ),
  'names its pictures after members of the document': pageWith(
    OF_DOCUMENT.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('') + REPORT_BODY,
  ),
  'names the fields of the form around the report after members of the form': pageWith(
    `<form>${OF_FORM.map((name) => `<input name="${name}" hidden>`).join('')}${REPORT_BODY}</form>`,
  ),
  'names its elements after what is ours': pageWith(
    OF_OURS.map((name) => `<form id="${name}"><input name="runtime" id="x"></form>`).join('') + REPORT_BODY,
  ),
  'has elements of the name of ours, and a definition of it': pageWith(
    `<gongkai-lens></gongkai-lens><gongkai-lens popover="manual"></gongkai-lens>${REPORT_BODY}`,
    `<script>
      customElements.define('gongkai-lens', class extends HTMLElement {
        constructor() { super(); try { this.attachShadow({ mode: 'open' }); } catch {} }
      });
    </script>`,
  ),
  'asks for the root of whatever has the name of ours': pageWith(
    REPORT_BODY,
    `<script>
      customElements.define('gongkai-lens', class extends HTMLElement {
        connectedCallback() { if (this.attachInternals().shadowRoot) faults += 'our root is given away'; }
      });
    </script>`,
  ),
  'stops and cancels every event before anybody hears of it': pageWith(
    REPORT_BODY,
    `<script>
      for (const type of ['beforetoggle', 'toggle', 'click', 'mousedown', 'pointerdown', 'keydown', 'focus', 'focusin', 'scroll'])
        addEventListener(type, (event) => {
          if (event.isTrusted && event.target.localName !== 'gongkai-lens') event.stopImmediatePropagation();
        }, true);
      addEventListener('beforetoggle', (event) => event.preventDefault(), true);
    </script>`,
  ),
};

const address = (name: string): string => `http://www.hostile.gov.cn/${encodeURIComponent(name)}.html`;

/** All that went wrong in a page, as it tells itself, and how many hosts of ours it has; kept from its own attacks. */
const LISTEN = `<script>
  window.faults = '';
  const query = document.querySelectorAll.bind(document);
  window.hosts = () => query('html > ${OVERLAY}').length;
  addEventListener('error', (event) => { faults += event.message; });
  addEventListener('unhandledrejection', (event) => { faults += event.reason; });
</script>`;

inBothBrowsers(
  Object.fromEntries(
    Object.entries(ATTACKS).map(([name, html]) => [address(name), html.replace('<head>', `<head>${LISTEN}`)]),
  ),
  (bench) => {
    let control: Control;
    beforeAll(() => {
      control = new Control(bench.keeper);
    });

    describe('a page that', () => {
      test.each(Object.keys(ATTACKS))('%s', async (name) => {
        const url = address(name);
        const tab = await bench.lens.newPage(url);
        await control.expectRules(url).toEqual(RULES);
        await control.tell(url, { type: 'step', by: 1 });
        await expectPainted(tab, 'suspect').toBe(4);
        await expectPainted(tab, 'focus').toBe(1);
        await control.tell(url, { type: 'close' });
        await expectPainted(tab, 'suspect').toBe(0);
        await expect.poll(() => tab.evaluate('hosts()')).toBe(0);
        expect(await tab.evaluate('window.faults')).toBe('');
        await tab.close();
      });
    });
  },
);
