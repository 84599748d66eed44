// Four people in four windows: a hospital accepts a referral by keyboard, the home that sent it and the dispatcher see it arrive. What is held is said in
// one line each; the first that does not hold ends it.
import { start, ID } from './stub.mjs';
import { playBureau } from './bureau.mjs';
import { playFollowing } from './following.mjs';
import { playPages } from './play-pages.mjs';
import { browser, holds, People } from './windows.mjs';

const [program, console_, api] = process.argv.slice(2);
const site = `http://127.0.0.1:${console_}`;
const stub = await start(Number(api));
const chrome = await browser(program);
const pictures = new URL('./out/', import.meta.url).pathname;
const people = new People(chrome, site, pictures);
const accessible = (page, what) => people.accessible(page, what);

/** Who is signed out sees the sign-in and nothing else. */
async function signedOut() {
  const page = await (await chrome.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(`${site}/console`);
  holds('who is signed out is led to the sign-in', page.url().endsWith('/console/sign-in'));
  await accessible(page, 'sign-in');
  await page.context().close();
}

try {
  await signedOut();
  const hospital = await people.enter('tcm-office');
  const home = await people.enter('home-doctor', 360);
  await home.goto(`${site}/console/at/referrals/${ID}`);
  holds('the home sees the referral pending and may do nothing with it', await home.getByText('待接收').count() === 1
    && await home.locator('main .actions').count() === 0);
  await accessible(home, 'record, 360 px');

  const dispatcher = await people.enter('dispatcher', 1920);
  await dispatcher.click('nav.menu a[href="/console/board"]');
  await dispatcher.waitForURL('**/board');
  await dispatcher.click('.tasks a');
  await dispatcher.waitForURL(/board.at=/);
  holds('the dispatcher sees who could take the patient beside it', await dispatcher.getByText('海口示例综合医院').count() === 1);
  await accessible(dispatcher, 'board, wall screen');
  await dispatcher.screenshot({ path: `${pictures}board.png` });

  const family = await people.enter('daughter', 360);
  await family.click('header a >> text=大字');
  await family.click('nav.menu a[href="/console/mine"]');
  await family.waitForURL('**/mine');
  holds('a family reads how it stands', await family.getByText('等对方答复').count() === 1);
  await accessible(family, 'family, 360 px, large type');
  await family.screenshot({ path: `${pictures}family.png`, fullPage: true });
  await people.leave(family);
  const parts = { window: (person, width) => people.enter(person, width), accessible, holds, site, browser: chrome, pictures };
  await playFollowing(parts);
  await playPages(parts);
  await playBureau(parts);

  await hospital.click('nav.menu a[href="/console/beds"]');
  await hospital.waitForURL('**/beds');
  await accessible(hospital, 'beds');
  await hospital.click('nav.menu a >> nth=0');
  await hospital.waitForURL(`${site}/console`);
  await hospital.locator('.tasks time', { hasText: /\d\d:\d\d:\d\d/ }).waitFor();
  holds('the hospital has a task with its time running', true);
  await accessible(hospital, 'tasks');
  await hospital.screenshot({ path: `${pictures}tasks.png` });
  await hospital.focus('.tasks a');
  await hospital.keyboard.press('Enter');
  await hospital.waitForURL(`**/at/referrals/${ID}`);
  await hospital.screenshot({ path: `${pictures}record.png` });
  await hospital.focus('main .actions a >> nth=0');
  await hospital.keyboard.press('Enter');
  await hospital.waitForURL('**/accept');
  await hospital.focus('form.move button[type=submit] >> nth=-1');
  await hospital.keyboard.press('Enter');
  await hospital.waitForSelector('#f-department-error');
  holds('a refusal stands at its field with its law', await hospital.textContent('#f-department-error') === '必须填写科室'
    && (await hospital.textContent('#problem')).includes('示例规则'));
  await accessible(hospital, 'form with a refusal');
  await hospital.screenshot({ path: `${pictures}form.png` });
  await hospital.fill('#f-department', '老年病科');
  await hospital.focus('form.move button[type=submit] >> nth=-1');
  await hospital.keyboard.press('Enter');
  await hospital.waitForURL(`**/at/referrals/${ID}`);
  const begun = Date.now();
  await home.getByText('已接收').waitFor({ timeout: 5000 });
  holds(`the home sees it arrive without a touch (${Date.now() - begun} ms)`, true);
  await dispatcher.locator('.tasks a', { hasText: '已接收' }).waitFor({ timeout: 5000 });
  holds('and so does the dispatcher', true);
  holds('and what it may do next', await home.locator('main .actions').textContent().then((text) => text.includes('出发')));
  await home.screenshot({ path: `${pictures}phone.png` });

  await hospital.goto(`${site}/console/at/referrals?limit=200`);
  const drawn = await hospital.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd);
  holds(`two hundred referrals are drawn within a second (${Math.round(drawn)} ms)`, drawn < 1000);
  await accessible(hospital, 'list');
  await hospital.screenshot({ path: `${pictures}list.png` });
  await hospital.click('a[lang=en]');
  holds('English by a switch', await hospital.locator('html').getAttribute('lang') === 'en'
    && await hospital.getByText('Accepted').count() > 0);
  await hospital.click('header a >> text=Large type');
  await accessible(hospital, 'list, large type');

  await home.goto(`${site}/console/do/referrals/${ID}/pause`);
  await home.selectOption('#f-reason', { index: 1 }).catch(() => {});
  await home.fill('#f-until', '2027-01-01 08:00');
  stub.closeAllConnections();
  stub.close();
  await home.click('form.move button[type=submit] >> nth=-1');
  await home.waitForSelector('#problem');
  holds('what is away is said, and what was typed is kept', (await home.textContent('#problem')).includes('暂时无法访问')
    && await home.inputValue('#f-until') === '2027-01-01 08:00');
  const kept = await hospital.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length);
  holds('a browser keeps nothing of it', kept === 0, `${kept} entries`);
  await hospital.click('.who button');
  await hospital.waitForURL('**/sign-in');
  await hospital.goBack();
  holds('after a sign-out the way back shows nothing', !(await hospital.content()).includes('海口示例中医院'));
  const faults = people.faults();
  holds('no script failed, and no page asked for what its policy forbids', faults.length === 0, faults.join(' | '));
} finally {
  await chrome.close();
  stub.closeAllConnections();
  stub.close();
}
