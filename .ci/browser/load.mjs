// As much as a city has at a time: two hundred cases at one window, five hundred open referrals at one dispatcher. What is there already is counted, so
// that a second run adds nothing.
import { at, call, caller, each, institution } from './city.mjs';
import { holds } from './windows.mjs';

const CASES = 200, REFERRALS = 500;
/** Milliseconds within which a list is drawn; a machine that does other things besides is given more before it fails. */
const DRAWN = 1000, GENEROUS = 5;
/** Bytes of a first page, with its scripts and styles. */
const HEAVIEST = 150 * 1024;
const PAPER = new TextEncoder().encode('%PDF-1.4 示例材料');

async function all(who, path, enough) {
  const items = [];
  let address = path;
  do {
    const page = await call(who, 'GET', address);
    items.push(...page.body.items);
    address = page.next && `${path.split('?')[0]}?${page.next}`;
  } while (address && items.length < enough);
  return items;
}

async function cases() {
  const clerk = caller('WINDOW_CLERK', { region: '460108', subject: 'demo-window_clerk-460108' });
  const known = (await all(clerk, 'one-window-cases?status=SUBMITTED&limit=200', CASES)).length;
  const managers = await Promise.all(['海口市金福源老年公寓', '海口市普亲惊蛰老年养护有限公司'].map((name) => at('CARE_MANAGER', name)));
  const begun = Date.now() % 100000000;
  await each(Array.from({ length: Math.max(0, CASES - known) }, (_, i) => i), 6, async (i) => {
    const manager = managers[i % managers.length];
    const made = await call(manager, 'POST', 'one-window-cases', { matter: 'INTERNAL_UNIT_FILING', level: 'DISTRICT',
      particulars: { name: `示例办件${begun}之${i}医务室`, category: 'INFIRMARY', address: '海口市美兰区示例路2号', beds: 0 } });
    for (const material of ['FILING_APPLICATION', 'STAFF_LIST']) {
      await call(manager, 'POST', `one-window-cases/${made.body.id}/attach?material=${material}`, PAPER);
    }
    await call(manager, 'POST', `one-window-cases/${made.body.id}/submit`, {});
  });
  return Math.max(0, CASES - known);
}

async function referrals() {
  const centre = caller('DISPATCHER', { region: '4601' });
  const known = (await all(centre, 'dispatch/queue?limit=200&region=4601', REFERRALS)).length;
  if (known >= REFERRALS) { return 0; }
  const doctors = await Promise.all(['海南省托老院医务室', '海口振东（米铺）老年公寓医务室', '海口市普亲芒种老年养护有限公司医务室'].map((name) => at('INTERNAL_DOCTOR', name)));
  const receiver = await institution('海口示例西城医院');
  const elders = await all(caller('INSURANCE_AGENT', { region: '4601' }), 'elders?limit=200&region=460108&status=ACTIVE', REFERRALS * 2);
  let made = 0;
  await each(elders.map((one) => one.id), 6, async (elderId) => {
    if (made >= REFERRALS - known) { return; }
    made += 1;
    const answer = await call(doctors[made % doctors.length], 'POST', 'referrals', { elderId, receiverId: receiver, reason: 'FURTHER_TESTS', urgency: 'ROUTINE', consent: 'SIGNED',
      form: { brief: '示例：待查', impression: '示例：待查', presentIllness: '示例：待查' } }, [409]);
    if (answer.status === 409) { made -= 1; }
  });
  return made;
}

/** The median of three; printed, and a failure beyond what any machine needs. */
async function drawn(page, what, address) {
  const times = [];
  for (let i = 0; i < 3; i += 1) {
    await page.goto(address);
    times.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd));
  }
  const median = Math.round(times.sort((a, b) => a - b)[1]);
  holds(`${what} drawn in ${median} ms (budget ${DRAWN} ms${median <= DRAWN ? '' : ', MISSED'})`, median <= DRAWN * GENEROUS, '', true);
}

/** What comes over the wire for a page, with its scripts and styles. */
async function weighed(page, what, address) {
  await page.goto(address);
  const bytes = await page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((one) => !one.name.includes('/live/')).reduce((sum, one) => sum + one.encodedBodySize, 0));
  holds(`${what}: ${Math.round(bytes / 1024)} KiB with scripts and styles (at most ${HEAVIEST / 1024})`, bytes > 0 && bytes <= HEAVIEST, '', true);
}

/** What a city has, made by the API where it is not there yet; before windows are open that would draw each of it. */
export async function fill() {
  const begun = Date.now();
  const made = await Promise.all([cases(), referrals()]);
  console.log(`  ${made[0]} cases and ${made[1]} referrals made in ${Math.round((Date.now() - begun) / 1000)} s`);
}

export async function manyAtOnce(people, clerk, centre) {
  await drawn(clerk, 'two hundred cases', `${people.site}/console/at/one-window-cases?status=SUBMITTED&limit=200`);
  const rows = await clerk.locator('main tbody tr').count();
  holds('all of them', rows === CASES, `${rows}`, true);
  await people.accessible(clerk, 'two hundred cases', true);
  await drawn(clerk, 'the window with two hundred cases', `${people.site}/console/window`);
  await weighed(clerk, 'the first page of a clerk with two hundred cases', `${people.site}/console`);
  await drawn(centre, 'the board with five hundred open referrals', `${people.site}/console/board`);
  await weighed(centre, 'the first page of a dispatcher with five hundred referrals', `${people.site}/console`);
  await centre.goto(`${people.site}/console/board`);
  const told = await centre.locator('h2', { hasText: '调度队列' }).textContent();
  holds(`the board says how many wait: ${told}`, /500|5\d\d|\+/.test(told), '', true);
}
