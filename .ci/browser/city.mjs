// The suite that is up on this machine, as its API and its log show it: tokens of the issuer for development, calls through the gateway, synthetic
// numbers, and which calls of the API one page of the console made.
import { readFileSync, existsSync, openSync, fstatSync, readSync, closeSync } from 'node:fs';

const root = new URL('../../', import.meta.url).pathname;
const folder = `${root}.yiyang/`;
const running = Object.fromEntries(readFileSync(`${folder}run/suite.properties`, 'utf8').split('\n').filter((line) => line.includes('='))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
export const site = `http://127.0.0.1:${running.portBase}`;
export const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
const form = { grant_type: 'client_credentials', client_id: 'yiyang-local', client_secret: 'local' };
const tokens = new Map();

/** Somebody who acts by the API: a role with region, institution, person or subject. */
export function caller(role, claims = {}) {
  const subject = claims.subject || `demo-${role.toLowerCase()}${claims.institution ? `-${claims.institution}` : ''}`;
  return { role, ...claims, subject };
}

async function bearer(who) {
  const key = JSON.stringify(who);
  const known = tokens.get(key);
  if (known && known.end > Date.now()) { return known.token; }
  const answer = await fetch(`${running.issuer}/token`, { method: 'POST', body: new URLSearchParams({ ...form, ...who }) });
  const { access_token: token, expires_in: seconds } = await answer.json();
  tokens.set(key, { token, end: Date.now() + (seconds - 30) * 1000 });
  return token;
}

/** A call through the gateway; whatever is not 2xx ends the run, unless `may` names its status. */
export async function call(who, method, path, body, may = []) {
  const headers = { Authorization: `Bearer ${await bearer(who)}`, 'Accept-Language': 'zh-CN' };
  if (method === 'POST') { headers['Idempotency-Key'] = crypto.randomUUID(); }
  const isFile = body instanceof Uint8Array;
  if (body !== undefined) { headers['Content-Type'] = isFile ? 'application/octet-stream' : 'application/json'; }
  for (;;) {
    const answer = await fetch(`${site}/api/v1/${path}`, { method, headers, body: body === undefined || isFile ? body : JSON.stringify(body) });
    const text = await answer.text();
    if (answer.status === 429) { await new Promise((ready) => setTimeout(ready, 1000 * Number(answer.headers.get('Retry-After') || 1))); continue; }
    const json = text.startsWith('{') ? JSON.parse(text) : {};
    if (!answer.ok && !may.includes(answer.status)) { throw new Error(`${method} ${path.replace(/\?.*/, '')}: ${answer.status} ${json.code || ''} ${json.detail || ''}`); }
    return { status: answer.status, body: json, next: /<[^>?]*\?([^>]*)>;\s*rel="next"/.exec(answer.headers.get('Link') || '')?.[1] };
  }
}

export const get = (who, path) => call(who, 'GET', path).then((answer) => answer.body);
export const post = (who, path, body = {}) => call(who, 'POST', path, body).then((answer) => answer.body);

/** What another service has published is heard after a moment: read until it is so. */
export async function once(read, so, what, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const now = await read();
    if (so(now)) { return now; }
    if (Date.now() > end) { throw new Error(`${what}: not within ${seconds} s`); }
    await new Promise((ready) => setTimeout(ready, 100));
  }
}

/** The same for a call that is refused until what it needs was heard. */
export async function heard(who, path, body) {
  const answer = await once(() => call(who, 'POST', path, body, [404, 422]), (one) => one.status < 300, path.replace(/\?.*/, ''))
    .catch(async (late) => { throw new Error(`${late.message}: ${JSON.stringify((await call(who, 'POST', path, body, [404, 422])).body.detail)}`); });
  return answer.body;
}

const HEALTH = caller('HEALTH_ADMIN', { region: '4601' });
const ids = new Map();

/** The id of an institution of the demo, by its name. */
export async function institution(name) {
  if (!ids.has(name)) {
    const found = (await get(HEALTH, `institutions?limit=20&name=${encodeURIComponent(name)}`)).items.find((one) => one.name === name);
    if (!found) { throw new Error(`${name} is not in the register: run deploy/suite demo first`); }
    ids.set(name, found.id);
  }
  return ids.get(name);
}

/** Somebody of an institution of the demo, with the account that the demo and the console give to such a person. */
export const at = async (role, name) => caller(role, { institution: await institution(name) });

/** An identity number of nobody with its right check character, another one for each number of the run. */
export function citizenId(number) {
  const day = new Date(Date.UTC(1931, 0, 1 + (number % 6000)));
  const body = `460107${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(Math.floor(number / 6000) % 1000).padStart(3, '0')}`;
  const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((all, weight, i) => all + weight * Number(body[i]), 0);
  return body + '10X98765432'[sum % 11];
}

/** Runs what is to be done for each, a few at a time. */
export async function each(all, width, doing) {
  const left = [...all];
  await Promise.all(Array.from({ length: width }, async () => { while (left.length) { await doing(left.shift()); } }));
}

const access = `${folder}logs/gateway.log`;

/** The lines that the gateway has written since a place in its log. */
export function linesSince(place) {
  const file = openSync(access, 'r');
  try {
    const size = fstatSync(file).size;
    const bytes = Buffer.alloc(Math.max(0, size - place));
    readSync(file, bytes, 0, bytes.length, place);
    return { lines: bytes.toString('utf8').split('\n'), place: size };
  } finally { closeSync(file); }
}

export const endOfLog = () => linesSince(Number.MAX_SAFE_INTEGER).place;

/** The process of a part of the suite, by which it can be stopped. */
export function processOf(part) {
  const file = `${folder}run/${part}.pid`;
  return existsSync(file) ? Number(/\d+/.exec(readFileSync(file, 'utf8'))[0]) : 0;
}
