import type { Answer, Request } from '../shared/fetch-address';

/**
 * Asks one address, for the page of ours that this one stands in. It is a page of its own because a policy holds for a page, and
 * for as long as that lives: the browser then sends no request on to where this one may not go.
 */
addEventListener('message', ({ data, source, ports: [port] }: MessageEvent<Request>) => {
  if (source === parent && port) void ask(data).then(({ answer, moved }) => port.postMessage(answer, moved));
});
parent.postMessage('ready', location.origin);

async function ask({ address, reach, most }: Request): Promise<{ answer: Answer; moved: Transferable[] }> {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${reach.sources.join(' ')}`;
  document.head.append(policy);
  let isForbidden = false;
  addEventListener('securitypolicyviolation', () => {
    isForbidden = true;
  });
  try {
    const redirect = reach.follows ? 'follow' : 'error';
    const response = await fetch(address, { credentials: 'omit', redirect });
    const [body, isTooLarge] = await bytesOf(response, most);
    const { status, headers, url } = response;
    const said = { type: headers.get('content-type'), retryAfter: headers.get('retry-after') };
    return { answer: { status, url, body, isTooLarge, ...said }, moved: [body] };
  } catch (error) {
    // What was forbidden is told of in a task of its own.
    await new Promise((told) => setTimeout(told));
    return { answer: { isForbidden, reason: (error as Error).message }, moved: [] };
  }
}

/** The body of an answer, and whether it is more than so many bytes: then it is given up before it is held. */
async function bytesOf({ body, ok }: Response, most: number): Promise<[ArrayBuffer, boolean]> {
  const pieces: BlobPart[] = [];
  let size = 0;
  const reader = ok ? body?.getReader() : undefined;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > most) {
      await reader?.cancel();
      return [new ArrayBuffer(0), true];
    }
    pieces.push(next.value as BlobPart);
  }
  return [await new Blob(pieces).arrayBuffer(), false];
}
