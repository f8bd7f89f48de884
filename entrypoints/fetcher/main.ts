import type { Answer, Request } from '../shared/fetch-address';

/**
 * Fetches one address for the page of ours that contains this one. It is a page of its own because a policy holds for a
 * page and for its lifetime: the browser follows no redirect to where this policy does not allow.
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
    // The event for a violation comes in a later task.
    await new Promise((told) => setTimeout(told));
    return { answer: { isForbidden, reason: (error as Error).message }, moved: [] };
  }
}

/** Returns the body of a response, and whether it has more bytes than `most`: then it is dropped while it is read. */
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
