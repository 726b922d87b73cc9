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
  /** How often `/list.json` and `/private.json` were asked for, and how often the answer was that nothing has changed. */
  readonly counts: { asked: number; unchanged: number };
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Another host that the same server answers for. */
export const OTHER_HOST = 'other.example';
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
    '/list.json': (request, response) => answerList(request, response, { 'access-control-allow-origin': '*' }),
    '/private.json': (request, response) => answerList(request, response, {}),
    '/page.html': (_, response) => send(response, '<!doctype html><title>Not found</title>'),
    // begun, and never ended
    '/slow.json': (_, response) => void response.writeHead(200, { 'access-control-allow-origin': '*' }).write('{"format":'),
    '/broken.json': (_, response) => send(response, '{"format":"copytaster-list",\n"version":1,"name":'),
    '/endless.json': (_, response) => endless(response),
    '/million.json': (_, response) => send(response, MILLION),
    '/expression.json': (_, response) => send(response, hostile('"pattern":"(a+)+$",')),
    '/markup.json': (_, response) => send(response, hostile('').replace('Acme', '<img src=x onerror=alert(1)>')),
    '/costly.json': (_, response) => send(response, COSTLY),
    '/elsewhere.json': (_, response) =>
      response.writeHead(302, { location: `https://${OTHER_HOST}/list.json`, 'access-control-allow-origin': '*' }).end(),
    '/huge.json': (_, response) => send(response, `{"format":"copytaster-list","about":"${'x'.repeat(HUGE)}"}`),
    '/poison.json': (_, response) => send(response, '{"format":"copytaster-list","version":1,"__proto__":{"isOn":true}}'),
    '/insecure.json': (_, response) =>
      response.writeHead(302, { location: 'http://lists.example/list.json', 'access-control-allow-origin': '*' }).end(),
  };
  function answerList(request: IncomingMessage, response: ServerResponse, headers: Readonly<Record<string, string>>): void {
    counts.asked += 1;
    const etag = `"${version}"`;
    if (body === null) response.writeHead(500, headers).end();
    else if (request.headers['if-none-match'] === etag) {
      counts.unchanged += 1;
      response.writeHead(304, { ...headers, etag }).end();
    } else response.writeHead(200, { ...headers, 'content-type': 'application/json', etag }).end(body);
  }
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

const MILLION = `{"format":"copytaster-list","version":1,"sources":[{"markers":[${'0,'.repeat(999_999)}0]}]}`;

/** A list of one source whose marker holds something more. */
function hostile(inMarker: string, phrase = '/Acme/ {dash}', markers = 1): string {
  const all = Array.from(
    { length: markers },
    (_, index) =>
      `{"id":"m${index}",${inMarker}"role":"dateline","zones":["lead"],"strength":"supporting","seen":"verified","phrases":{"*":["${phrase}"]}}`,
  );
  return `{"format":"copytaster-list","version":1,"name":"Acme","licence":"CC0","languages":[],"sources":[{"id":"acme","name":"Acme",
"kind":"press-release-wire","route":"press-release","homepage":null,"about":"Wire.","country":null,"status":"active","aliases":[],
"credits":["Acme"],"initials":[],"hosts":[],"markers":[${all.join()}]}]}`;
}

const COSTLY = hostile('', `aaa${'{…200}a'.repeat(7)}{…200}b`, 100);

/** Sends for as long as somebody listens, without saying how much it will be. */
function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(64_000)));
    if (!response.destroyed) response.once('drain', more);
  };
  response.writeHead(200, { 'access-control-allow-origin': '*' });
  more();
}
