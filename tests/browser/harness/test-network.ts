import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { CHROMIUM_ITSELF } from '../../../scripts/browsers/launch-chromium';

/** An HTTP proxy that is the whole network of a browser under test: it serves invented hosts and records every other request. */
export interface TestNetwork {
  readonly host: string;
  readonly port: number;
  /** Addresses that were asked for and that no test serves; must stay empty. */
  readonly foreign: readonly string[];
  /** Serves HTML at an address such as `http://tagesblick.example/article`. */
  serve(url: string, html: string, headers?: Readonly<Record<string, string>>): void;
  /** Lets HTTPS requests to `host` through to a server on a local port. */
  serveSecurely(host: string, port: number): void;
  close(): Promise<void>;
}

/** Starts the network on a free local port. */
export async function startTestNetwork(): Promise<TestNetwork> {
  const pages = new Map<string, { readonly html: string; readonly headers: Readonly<Record<string, string>> }>();
  const secure = new Map<string, number>();
  const foreign: string[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    const page = pages.get(url);
    if (page === undefined) {
      if (!isBrowsersOwn(url)) foreign.push(url);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  });
  const tunnels = new Set<Duplex>();
  server.on('connect', (request, socket, head) => {
    tunnels.add(socket);
    socket.once('close', () => tunnels.delete(socket));
    const local = secure.get(request.url ?? '');
    if (local !== undefined) return tunnel(socket, head, local);
    foreign.push(`https://${request.url ?? '?'}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  /** Browsers ask the sites that they show for an icon, and Chromium its own services. */
  const isBrowsersOwn = (url: string): boolean => {
    const { hostname, pathname, origin } = new URL(url);
    return hostname === CHROMIUM_ITSELF || (pathname === '/favicon.ico' && [...pages.keys()].some((page) => page.startsWith(`${origin}/`)));
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    foreign,
    serve: (url, html, headers = {}) => {
      pages.set(new URL(url).href, { html, headers });
    },
    serveSecurely: (name, local) => {
      secure.set(`${name}:443`, local);
    },
    close: () =>
      new Promise((done) => {
        // the server does not count tunnels among its connections, and still waits for them
        for (const socket of tunnels) socket.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function tunnel(socket: Duplex, head: Buffer, port: number): void {
  const target = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    target.write(head);
    target.pipe(socket).pipe(target);
  });
  // browsers break connections off when they close
  target.on('error', () => socket.destroy());
  socket.on('error', () => target.destroy());
}

function addressOf(request: IncomingMessage): string {
  const url = request.url ?? '/';
  return URL.canParse(url) ? new URL(url).href : `http://${request.headers.host ?? ''}${url}`;
}
