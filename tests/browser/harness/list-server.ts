import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CERTIFICATE, KEY } from '../../../scripts/saved/certificate';

/** A host that publishes lists, good and bad, over HTTPS. */
export interface ListServer {
  readonly host: string;
  readonly port: number;
  /** What `/list.json` holds from now on; null breaks it. */
  publish(list: object | null): void;
  /** How often `/list.json` was asked for, and how often the answer was that nothing has changed. */
  readonly counts: { asked: number; unchanged: number };
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const HOST = 'lists.example';
const HUGE = 12_000_000;

/** Starts it on a free local port. */
export async function startListServer(): Promise<ListServer> {
  let body: string | null = null;
  let version = 0;
  const counts = { asked: 0, unchanged: 0 };
  const send = (response: ServerResponse, text: string, headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*', ...headers }).end(text);
  };
  const answers: Readonly<Record<string, Answer>> = {
    '/list.json': (request, response) => {
      counts.asked += 1;
      const etag = `"${version}"`;
      if (body === null) response.writeHead(500, { 'access-control-allow-origin': '*' }).end();
      else if (request.headers['if-none-match'] === etag) {
        counts.unchanged += 1;
        response.writeHead(304, { 'access-control-allow-origin': '*', etag }).end();
      } else send(response, body, { etag });
    },
    '/private.json': (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    '/page.html': (_, response) => send(response, '<!doctype html><title>Not found</title>'),
    '/huge.json': (_, response) => send(response, `{"format":"copytaster-list","about":"${'x'.repeat(HUGE)}"}`),
    '/poison.json': (_, response) => send(response, '{"format":"copytaster-list","version":1,"__proto__":{"isOn":true}}'),
    '/insecure.json': (_, response) =>
      response.writeHead(302, { location: 'http://lists.example/list.json', 'access-control-allow-origin': '*' }).end(),
  };
  const server = createServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    else answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    host: HOST,
    port,
    counts,
    publish: (list) => {
      version += 1;
      body = list === null ? null : JSON.stringify(list);
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
