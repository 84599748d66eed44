// Every role opens every page of its menu, the first record and form that stands there and its reports: each is answered, reads well, shows nothing of
// others, and costs six calls at most by the gateway's log. A page of its own that is new gets a line in PAGES: its address, and whose it is.
import { each, endOfLog, linesSince, once, site } from './city.mjs';
import { holds, unreadable } from './windows.mjs';

export const MOST_CALLS = 6;
const OWN_OF_STAFF = ['home-doctor', 'home-manager', 'sanjiang-manager', 'jinfuyuan-manager', 'yedao-doctor', 'tcm-office', 'tcm-doctor', 'tcm-manager', 'general-office', 'haigang'];
const MANAGERS = ['home-manager', 'sanjiang-manager', 'jinfuyuan-manager', 'tcm-manager'];
const OFFICES = ['health', 'health-meilan', 'civil', 'insurance', 'agent', 'window', 'dispatcher'];

/** Pages that were written by themselves, and in whose menus they stand. */
export const PAGES = {
  '/console/board': ['dispatcher', 'health', 'health-meilan'],
  '/console/mine': ['daughter', 'elder'],
  '/console/beds': OWN_OF_STAFF,
  '/console/figures': MANAGERS,
  '/console/agreements': ['home-signer', 'tcm-signer'],
  '/console/window': [...MANAGERS, 'health', 'health-meilan', 'civil', 'supervisor', 'window', 'market'],
  '/console/agency': ['insurance', 'agent', 'evaluator'],
  '/console/bureau': ['health', 'health-meilan', 'civil', 'supervisor'],
  '/console/operator': ['operator'],
  '/console/reports': OFFICES,
};

/** Pages on which identity of records is the matter itself: events, audit, what was set aside. */
const TECHNICAL = ['operator', 'auditor'];

/** All of them come from one address, which the gateway lets in so many times a second: as any client, it waits for as long as it is told to. */
async function patiently(address, how) {
  for (;;) {
    const answer = await fetch(address, how);
    if (answer.status !== 429) { return answer; }
    await new Promise((done) => { setTimeout(done, 1000 * Number(answer.headers.get('Retry-After') || 1)); });
  }
}

/** Signs in without a window; the cookie of the session. */
export async function session(person) {
  const answer = await patiently(`${site}/console/sign-in/person`, { method: 'POST', redirect: 'manual', headers: { Origin: site }, body: new URLSearchParams({ key: person }) });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('yiyang_console='))?.split(';')[0];
  if (!cookie) { throw new Error(`${person} cannot sign in: ${answer.status}`); }
  return cookie;
}

export const persons = () => fetch(`${site}/console/sign-in`).then((answer) => answer.text())
  .then((html) => [...html.matchAll(/name="key" value="([^"]+)"/g)].map((one) => one[1]));

const hrefs = (html, pattern) => [...html.matchAll(/href="(\/console\/[^"#]*)"/g)].map((one) => one[1].replaceAll('&amp;', '&')).filter((href) => pattern.test(href));

/** What one person sees: each page once, from the menu on. */
async function walk(person, seen) {
  const cookie = await session(person);
  const open = async (path) => {
    const begun = performance.now();
    const answer = await patiently(site + path, { headers: { Cookie: cookie }, redirect: 'manual' });
    // Records with a page that was made for them are led to it.
    if (answer.status === 303) { return open(new URL(answer.headers.get('Location'), site).pathname); }
    const html = await answer.text();
    seen.push({ person, path, status: answer.status, id: answer.headers.get('X-Request-Id'), html, millis: performance.now() - begun });
    return html;
  };
  const home = await open('/console');
  const menu = [...new Set(hrefs(/<nav class="menu"[\s\S]*?<\/nav>/.exec(home)?.[0] || '', /./).filter((href) => href !== '/console'))];
  for (const path of menu) {
    const html = await open(path);
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] || '';
    const record = hrefs(main, /^\/console\/(at|window|agency|agreements|elders)\/.*[0-9a-f-]{36}$/)[0];
    if (record) {
      const drawn = await open(record);
      const parts = /<nav class="parts"[\s\S]*?<\/nav>/.exec(drawn)?.[0] || '';
      const beside = hrefs(parts, /^\/console\/at\/(?!.*(\.pdf|\/export)$)/);
      for (const part of new Set([...beside.slice(0, 2), ...beside.filter((one) => one.endsWith('/history'))])) { await open(part); }
      const form = hrefs(/<div class="actions"[\s\S]*?<\/div>/.exec(drawn)?.[0] || '', /^\/console\/do\//)[0];
      if (form) { await open(form); }
    }
    for (const form of hrefs(main, /^\/console\/do\/[a-z/-]+$/).slice(0, 2)) { await open(form); }
    if (path === '/console/reports') { for (const report of hrefs(main, /\/reports\//)) { await open(report); } }
  }
  return menu;
}

/** @param strangers texts that a person may not see, each with who may: `{ text, may: [person] }` */
export async function everyRoleEveryPage(strangers) {
  const all = await persons();
  const menus = new Map();
  const place = endOfLog();
  const seen = [];
  await each(all, 3, async (person) => { menus.set(person, await walk(person, seen)); });
  await judge(all, menus, seen, place, strangers);
}

async function judge(all, menus, seen, place, strangers) {
  for (const [path, whose] of Object.entries(PAGES)) {
    const wrong = all.filter((person) => menus.get(person).includes(path) !== whose.includes(person));
    holds(`${path} stands in the menus of those whose it is, and of nobody else`, wrong.length === 0, wrong.join(', '), true);
  }
  const strange = [...new Set([...menus.values()].flat())].filter((path) => !path.startsWith('/console/at/') && !PAGES[path]);
  holds('every page has its line in the table of pages', strange.length === 0, strange.join(', '), true);
  const lost = all.filter((person) => menus.get(person).length === 0);
  holds('nobody signs in to an empty menu', lost.length === 0, lost.join(', '), true);
  report(`every page is answered (${all.length} persons, ${seen.length} pages)`, seen.filter((one) => one.status !== 200), (one) => one.status);
  const words = new Map();
  for (const one of seen.filter((page) => !TECHNICAL.includes(page.person))) {
    for (const word of unreadable(one.html)) { words.set(word, [...(words.get(word) || []), one]); }
  }
  report(`each reads well in Chinese: no code, no id, no English word`, [...words].map(([word, pages]) => ({ ...pages[0], word, pages: pages.length })),
    (one) => `${one.word}, on ${one.pages} pages`);
  for (const { text, may, except } of strangers) {
    report(`nobody sees what is not theirs (${may.length} persons may)`, seen.filter((one) => !may.includes(one.person) && !except?.test(one.path) && one.html.includes(text)), () => text);
  }
  await calls(seen, place);
}

function report(what, bad, why) {
  const told = bad.map((one) => `${one.person} ${one.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')} [${why(one)}]`);
  holds(what, bad.length === 0, `${bad.length}\n    ${told.slice(0, 80).join('\n    ')}`, true);
}

/** By the number of its request, under which the calls of a page stand in the gateway's log, too. */
async function calls(seen, place) {
  const counted = await once(async () => {
    const of = new Map();
    for (const line of linesSince(place).lines) {
      const [, prefix, id] = /(?:GET|POST|PUT) (\S+) \d+ \d+ms ([\w.-]{8,64})/.exec(line) || [];
      if (id) { const one = of.get(id) || { pages: 0, calls: 0 }; one[prefix === 'console' ? 'pages' : 'calls'] += 1; of.set(id, one); }
    }
    return of;
  }, (of) => seen.every((one) => of.get(one.id)?.pages), "the gateway's log of all pages");
  const of = seen.map((one) => ({ ...one, calls: counted.get(one.id).calls })).sort((a, b) => b.calls - a.calls);
  holds('the log shows the calls of pages', of[0].calls > 0);
  report(`a page costs at most ${MOST_CALLS} calls by the gateway's log (the most: ${of[0].calls}, ${of[0].person} ${of[0].path}; on average ${(of.reduce((all, one) => all + one.calls, 0) / of.length).toFixed(1)})`,
    of.filter((one) => one.calls > MOST_CALLS), (one) => one.calls);
  const slow = [...seen].sort((a, b) => b.millis - a.millis)[0];
  console.log(`  the slowest page took ${Math.round(slow.millis)} ms: ${slow.person} ${slow.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')}`);
}
