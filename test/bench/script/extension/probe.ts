/** What one way of converting took, in milliseconds from the moment it was asked. */
export interface Figures {
  /** Until its script had written what is on the screen, and everything. */
  screenWritten: number;
  written: number;
  /** Until the browser had painted a frame with that. */
  screenShown: number;
  shown: number;
  changed: number;
  /** Only where there is undoing. */
  restore?: number;
  undone?: boolean;
}

type Done = Pick<Figures, 'changed'> & { screenWritten?: number };

/** The first text of the page and the last of those that every way of converting changes; others are not touched. */
function ends(): [Text, Text] {
  const isTelling = (node: Node): boolean => /[发务开]/.test((node as Text).data);
  const first = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (first.nextNode() && !isTelling(first.currentNode));
  const last = document.createTreeWalker(document.body);
  while (last.lastChild());
  while (last.currentNode.nodeType !== Node.TEXT_NODE || !isTelling(last.currentNode)) last.previousNode();
  return [first.currentNode as Text, last.currentNode as Text];
}

/** When the frame is painted in which `text` is first another. No frame is asked for before that. */
function painted(text: Text): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(text, { characterData: true });
  });
}

/** Runs one way of converting the page and takes the time, between marks that a trace shows. */
export async function timed(convert: () => Promise<Done>): Promise<Figures> {
  const [first, last] = ends();
  const screen = painted(first);
  const page = painted(last);
  // In a task of its own, so that a trace can tell it from what came before.
  await new Promise((resolve) => setTimeout(resolve, 0));
  performance.mark('conversion-start');
  const started = performance.now();
  const done = await convert();
  const written = performance.now() - started;
  const [screenShown, shown] = (await Promise.all([screen, page])).map((time) => time - started);
  performance.mark('conversion-shown');
  // What the caller does next, undoing it all, is no part of the last task.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return {
    screenWritten: done.screenWritten ?? written,
    written,
    screenShown: screenShown as number,
    shown: Math.max(shown as number, written),
    changed: done.changed,
  };
}
