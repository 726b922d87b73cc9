import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CHROMIUM_ITSELF } from '../browsers/launch-chromium';
import { encodingOf } from '../scan/decode-html';
import { CERTIFICATE, KEY } from './certificate';
import type { SavedPage } from './saved-pages';

/** The whole network of a browser: an HTTP proxy that shows saved pages under their own addresses and lets nothing through. */
export interface SavedNetwork {
  readonly host: string;
  readonly port: number;
  /** Addresses that were asked for and refused. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/** Saved pages neither run nor load anything, nor have names looked up. */
export const SAVED_HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store',
};

/** Starts the network on a free local port. Pages over HTTPS are shown with a certificate that the browser must be told to trust. */
export async function serveSaved(pages: readonly SavedPage[]): Promise<SavedNetwork> {
  const files = new Map(pages.map(({ url, file }) => [placeOf(url), file]));
  const refused: string[] = [];
  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = addressOf(request, scheme);
    const file = files.get(placeOf(url));
    if (file === undefined) {
      if (!isBrowsersOwn(url)) refused.push(url);
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(file);
    response.writeHead(200, { ...SAVED_HEADERS, 'content-type': `text/html; charset=${encodingOf(bytes)}` }).end(bytes);
  };
  const secure = createSecureServer({ key: KEY, cert: CERTIFICATE }, answer('https'));
  const server = createServer(answer('http'));
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy()); // browsers break connections off
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    refused,
    close: () =>
      new Promise((done) => {
        secure.closeAllConnections();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Browsers move some sites to HTTPS by themselves: the scheme makes no difference. */
const placeOf = (url: string): string => {
  const { host, pathname, search } = new URL(url);
  return `${host}${pathname}${search}`;
};

function addressOf({ url = '/', headers }: IncomingMessage, scheme: string): string {
  return URL.canParse(url) ? new URL(url).href : `${scheme}://${headers.host ?? ''}${url}`;
}

function isBrowsersOwn(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname === CHROMIUM_ITSELF || pathname === '/favicon.ico';
}
