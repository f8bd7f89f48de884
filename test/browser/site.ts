import { createServer as createHttp, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { selfSigned } from './certificate';

/** An address in the reader's own network, which no outside page may make the browser request. */
export const PRIVATE_MACHINE = '10.0.0.7';

/**
 * The domains whose hosts a launched browser finds here under their own names, so that the extension's permissions are
 * the real ones: it may read the first, not the second, and in the third browsers let no extension run. The browser
 * finds no other host.
 */
export const DOMAINS = ['gov.cn', 'example', 'chromewebstore.google.com', PRIVATE_MACHINE];

/** The response of a page. Without headers it is HTML in UTF-8. */
export interface SitePage {
  body: string | Buffer;
  status?: number;
  headers?: Record<string, string>;
  /** The response waits for this; a promise that never resolves makes a server that never answers. */
  until?: Promise<unknown>;
}

/** A local server for the pages of any number of hosts. */
export interface Site {
  /** The port of plain HTTP; also a proxy for both schemes, for browsers that map hosts by proxy. */
  port: number;
  /** The port of HTTPS, with a self-signed certificate. */
  securePort: number;
  /** Adds a page, or replaces the one at its address. */
  add(url: string, page: SitePage | string): void;
  /** Every address requested, in order, including those not found. */
  requests: string[];
  /** The time of each request, in milliseconds. */
  times: number[];
  /** Requests to hosts other than ours, from browsers that map hosts by proxy. They are never answered. */
  strays: string[];
  close(): Promise<void>;
}

/**
 * Serves pages by their whole address (`http://www.sample.gov.cn/report.html`), as the real sites do; a query that no
 * page names is ignored. An unknown address is 404.
 */
export async function startSite(pages: Record<string, SitePage | string> = {}): Promise<Site> {
  const served = new Map<string, SitePage>();
  const requests: string[] = [];
  const times: number[] = [];
  const strays: string[] = [];
  const add = (url: string, page: SitePage | string) => {
    served.set(new URL(url).href, typeof page === 'string' ? { body: page } : page);
  };
  for (const [url, page] of Object.entries(pages)) add(url, page);

  const answer =
    (scheme: 'http' | 'https'): RequestListener =>
    (request, response) => {
      const url = addressOf(request, scheme);
      if (!isOurs(url.hostname)) {
        strays.push(url.href);
        request.socket.destroy();
        return;
      }
      requests.push(url.href);
      times.push(performance.now());
      const page = served.get(url.href) ?? served.get(url.origin + url.pathname);
      const { status = 200, headers = {}, body, until }: SitePage = page ?? { status: 404, body: '<title>404</title>' };
      const respond = (): void =>
        void response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
      if (until) void until.then(respond);
      else respond();
    };
  const http = createHttp(answer('http'));
  const https = createHttps(selfSigned(), answer('https'));
  const [port, securePort] = await Promise.all([listen(http), listen(https)]);
  http.on('connect', ({ url = '' }, socket: Socket) => {
    if (isOurs(url.replace(/:\d+$/, ''))) return tunnel(socket, securePort);
    strays.push(url);
    return socket.destroy();
  });
  const sockets = track(http, https);
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all([http, https].map((server) => new Promise((resolve) => server.close(resolve))));
  };
  return { port, securePort, add, requests, times, strays, close };
}

/** Whether a host belongs to the domains served here. */
const isOurs = (host: string): boolean => DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`));

/**
 * Returns the address as the browser knows it, whether it was requested by host name (path and Host) or by proxy (in
 * full).
 */
function addressOf(request: IncomingMessage, scheme: string): URL {
  return new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
}

/** Connects a proxied HTTPS connection, to any host, with our own HTTPS server. */
function tunnel(client: Socket, port: number): void {
  const server = connect(port, '127.0.0.1', () => client.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
  server.pipe(client).pipe(server);
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on('error', () => other.destroy());
  }
}

/** Starts a server on a free port of this machine only. */
function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Returns the open connections of the servers, tunnels included, so that closing does not wait for a browser. */
function track(...servers: Server[]): Set<Socket> {
  const sockets = new Set<Socket>();
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  return sockets;
}
