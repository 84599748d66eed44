// The plug of one service is pulled: pages say what is away, keep what was typed, and go on when it is back.
import { spawn } from 'node:child_process';
import { processOf, once, site } from './city.mjs';
import { holds } from './windows.mjs';

const root = new URL('../../', import.meta.url).pathname;

/** `deploy/suite up` starts again what has ended. */
function startAgain() {
  return new Promise((done, lost) => spawn(`${root}deploy/suite`, ['up', '--detach'], { stdio: 'ignore' })
    .on('exit', (status) => (status === 0 ? done() : lost(new Error(`deploy/suite up: ${status}`)))));
}

export async function pulledPlug(people, page) {
  const pid = processOf('insurance');
  holds('the insurance service runs by itself', pid > 0);
  await page.goto(`${people.site}/console/do/elders/search`);
  await page.fill('#f-citizenId', '460106194805123014');
  process.kill(pid, 'SIGKILL');
  await page.locator('form.move button[type=submit]').last().click();
  await page.locator('#problem').first().waitFor();
  const said = (await page.textContent('#problem')).replace(/\s+/g, ' ');
  holds('what is away is said in words', /暂时|稍后|无法/.test(said) && !/[A-Z]{3,}_/.test(said), said);
  holds('what was typed is kept', await page.inputValue('#f-citizenId') === '460106194805123014');
  const home = await people.enter('home-manager');
  holds('a first page shows the tasks of all others, and names what is away', await home.locator('.notice.bad', { hasText: '医保' }).count() === 1
    , (await home.locator('main').textContent()).replace(/\s+/g, ' ').slice(0, 200), true);
  await people.accessible(home, 'a first page with a service away', true);
  const begun = Date.now();
  await startAgain();
  await once(() => fetch(`${site}/api/v1/designations/public`).then((answer) => answer.status), (status) => status < 500, 'the service comes back', 60);
  console.log(`  the service was back after ${Math.round((Date.now() - begun) / 1000)} s`);
  const found = page.locator('main table', { hasText: '林*' });
  await once(async () => {
    if (await found.count() === 0) { await page.locator('form.move button[type=submit]').last().click(); }
    return found.waitFor({ timeout: 3000 }).then(() => true, () => false);
  }, (through) => through, 'the same form goes on', 30);
  holds('the same form, sent again, goes on when it is back', true);
  await people.leave(home);
}
