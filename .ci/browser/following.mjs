// A page follows what others do, whatever its visitor has pressed, folded or been refused meanwhile.
import { ID, tell } from './stub.mjs';

/** Marks what is drawn, so that what is drawn after it can be told from it. */
const mark = (page) => page.evaluate(() => { document.getElementById('main').dataset.old = 'yes'; });
const drawnAnew = (page) => page.locator('#main:not([data-old])').waitFor({ timeout: 5000 }).then(() => true, () => false);

/** Two links are pressed, the first is answered last: the visitor is where the second leads, and is told what others do there. */
async function impatient(page, { holds, site }) {
  let answer;
  const held = new Promise((go) => { answer = go; });
  await page.route('**/console/at/institutions', async (route) => { await held; await route.continue().catch(() => {}); });
  const given = page.waitForEvent('requestfailed', { predicate: (one) => one.url().endsWith('/console/at/institutions'), timeout: 5000 }).then(() => true, () => false);
  await page.click('nav.menu a[href="/console/at/institutions"]');
  await page.click('nav.menu a[href="/console/window"]');
  await page.locator('nav.menu a[href="/console/window"][aria-current]').waitFor();
  answer();
  holds('of two links that are pressed the first is given up', await given);
  await page.locator('[sse-connect][data-open]').waitFor({ state: 'attached' });
  holds('and the visitor is where the second leads', page.url() === `${site}/console/window`, page.url());
  await mark(page);
  tell();
  holds('and is told there what others do', await drawnAnew(page));
  await page.unroute('**/console/at/institutions');
}

/** What came while a form was open is shown when it is folded, and the notice goes. */
async function folded(page, { holds, site }) {
  await page.goto(`${site}/console/window/${ID}`);
  await page.locator('[sse-connect][data-open]').waitFor({ state: 'attached' });
  const form = page.locator('.offers summary').first();
  await form.click();
  await mark(page);
  tell();
  await page.locator('#news').waitFor();
  await page.locator('.offers summary').first().click();
  holds('what came while a form was open is shown when it is folded', await drawnAnew(page));
  holds('and nothing is said to be new any more', await page.locator('#news').isHidden());
}

/** A gateway that lets nobody in for a moment does not keep a page from what has changed. */
async function refused(page, { holds }) {
  await page.route(`**/console/window/${ID}`, (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '1' }, contentType: 'application/problem+json', body: '{}' }),
    { times: 1 });
  await mark(page);
  tell();
  holds('a reading that was not let in comes again when it may', await drawnAnew(page));
}

export async function playFollowing({ window, holds, site }) {
  const page = await window('window', 1280);
  await impatient(page, { holds, site });
  await folded(page, { holds, site });
  await refused(page, { holds });
  await page.context().close();
}
