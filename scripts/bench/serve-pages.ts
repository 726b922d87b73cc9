import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A browser's whole network: an HTTP proxy that serves the given page on whatever host it is asked for, and nothing else. */
export interface PageServer {
  readonly host: string;
  readonly port: number;
  show(html: string): void;
  close(): Promise<void>;
}

/** Saved pages must neither run nor load anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export async function servePages(): Promise<PageServer> {
  let shown = '';
  const server = createServer((request, response) => {
    if (new URL(request.url ?? '/', 'http://bench.example').pathname !== '/article') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY }).end(shown);
  });
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    show: (html) => {
      shown = html;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
