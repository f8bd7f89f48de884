import { expect, test, vi } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { type AuditResponse, parseChunk } from '../../lib/messaging/messages';
import { type PackedPage, unpackPage } from '../../lib/messaging/packed-page';
import { AUDIT_PORT, requestAudit } from '../../lib/messaging/request-audit';
import type { Port, Runtime } from '../../lib/messaging/runtime';
import { retryOnce, send } from '../../lib/messaging/send';

const { page } = readPage(htmlSource('<title>年报</title><body><table><tr><td>1<td>2</table>', 'http://a.gov.cn/1'));
const REQUEST = { language: 'zh-CN', forced: false } as const;
const RESPONSE = { stale: [] } as unknown as AuditResponse;

/** A background that treats each connection as told, and what was said over the connections. */
function runtimeOf(...treat: ((port: { answer(message: unknown): void; end(): void }) => void)[]) {
  const said: unknown[][] = [];
  const ended: boolean[] = [];
  const connect = (options: { name: string }): Port => {
    const nth = said.push([options.name]) - 1;
    const answers: ((message: unknown) => void)[] = [];
    const ends: (() => void)[] = [];
    return {
      onMessage: { addListener: (listener) => void answers.push(listener) },
      onDisconnect: { addListener: (listener) => void ends.push(listener) },
      postMessage(message) {
        said[nth]?.push(message);
        if (typeof message === 'object' && message !== null && 'request' in message)
          treat[nth]?.({
            answer: (answer) => answers.forEach((each) => void each(answer)),
            end: () => ends.forEach((each) => void each()),
          });
      },
      disconnect: () => {
        ended[nth] = true;
      },
    };
  };
  const runtime: Runtime = { id: 'lens', sendMessage: vi.fn(), connect };
  return { runtime, said, ended };
}

test('a page is sent as it is, with how to audit it last, and the connection ends with the answer', async () => {
  const { runtime, said, ended } = runtimeOf(({ answer }) => answer(RESPONSE));
  expect(await requestAudit(runtime, page, REQUEST)).toBe(RESPONSE);
  const [[name, ...chunks] = []] = said;
  expect(name).toBe(AUDIT_PORT);
  expect(chunks.at(-1)).toEqual({ request: REQUEST });
  const pieces = chunks.slice(0, -1).map((chunk) => (parseChunk(chunk) as { piece: Partial<PackedPage> }).piece);
  expect(unpackPage(pieces)).toEqual(page);
  expect(ended).toEqual([true]);
});

test('where the background was stopped meanwhile the page is sent once more, and no more than that', async () => {
  const again = runtimeOf(
    ({ end }) => end(),
    ({ answer }) => answer(RESPONSE),
  );
  expect(await requestAudit(again.runtime, page, REQUEST)).toBe(RESPONSE);
  expect(again.said).toHaveLength(2);
  const never = runtimeOf(
    ({ end }) => end(),
    ({ end }) => end(),
  );
  await expect(requestAudit(never.runtime, page, REQUEST)).rejects.toThrow('not audited');
  expect(never.said).toHaveLength(2);
  expect(never.ended).toEqual([true, true]);
});

test('what fails is tried once more, but not where the extension is gone', async () => {
  const act = vi.fn().mockRejectedValueOnce(new Error('stopped')).mockResolvedValueOnce('here');
  expect(await retryOnce({ id: 'lens' }, act)).toBe('here');
  const fail = vi.fn().mockRejectedValue(new Error('gone'));
  await expect(retryOnce({}, fail)).rejects.toThrow('gone');
  expect(fail).toHaveBeenCalledTimes(1);
});

test('a message gives the answer to it', async () => {
  const { runtime } = runtimeOf();
  vi.mocked(runtime.sendMessage).mockResolvedValueOnce(null);
  expect(await send(runtime, { type: 'detected' })).toBeNull();
  expect(runtime.sendMessage).toHaveBeenCalledWith({ type: 'detected' });
});
