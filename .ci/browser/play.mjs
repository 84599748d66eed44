// Four people in four windows: a hospital accepts a referral by keyboard, the home that sent it and the dispatcher see it arrive. What is held is said in
// one line each; the first that does not hold ends it.
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { start, ID } from './stub.mjs';

const [program, console_, api] = process.argv.slice(2);
const site = `http://127.0.0.1:${console_}`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stub = await start(Number(api));
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
const pictures = new URL('./out/', import.meta.url).pathname;
mkdirSync(pictures, { recursive: true });

function holds(what, is, got = '') {
  console.log(`${is ? '✓' : '✗'} ${what}${is || !got ? '' : `: ${got}`}`);
  if (!is) { throw new Error(what); }
}

async function window(person, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.faults = [];
  page.on('console', (message) => { if (message.type() === 'error') { page.faults.push(message.text()); } });
  page.on('pageerror', (error) => page.faults.push(String(error)));
  await page.goto(`${site}/console`);
  holds(`${person}: who is signed out is led to the sign-in`, page.url().endsWith('/console/sign-in'));
  await accessible(page, `${person} sign-in`);
  await page.click(`button[value="${person}"]`);
  await page.waitForURL(`${site}/console`);
  return page;
}

/** By a context of its own script, since the page lets no foreign one in. */
async function accessible(page, what) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
  const bad = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  holds(`axe finds nothing serious: ${what}`, bad.length === 0, bad.map((one) => `${one.id} ${one.nodes.map((node) => node.html).join(' ')}`).join('; '));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  holds(`nothing stands outside: ${what}`, wide <= 1, `${wide} px`);
}

try {
  const hospital = await window('tcm-office', 1280);
  const home = await window('home-doctor', 360);
  await home.goto(`${site}/console/at/referrals/${ID}`);
  holds('the home sees the referral pending and may do nothing with it', await home.getByText('待接收').count() === 1
    && await home.locator('main .actions').count() === 0);
  await accessible(home, 'record, 360 px');

  const dispatcher = await window('dispatcher', 1920);
  await dispatcher.click('nav.menu a[href="/console/board"]');
  await dispatcher.waitForURL('**/board');
  await dispatcher.click('.tasks a');
  await dispatcher.waitForURL(/board.at=/);
  holds('the dispatcher sees who could take the patient beside it', await dispatcher.getByText('海口示例综合医院').count() === 1);
  await accessible(dispatcher, 'board, wall screen');
  await dispatcher.screenshot({ path: `${pictures}board.png` });

  const family = await window('daughter', 360);
  await family.click('header a >> text=大字');
  await family.click('nav.menu a[href="/console/mine"]');
  await family.waitForURL('**/mine');
  holds('a family reads how it stands', await family.getByText('等对方答复').count() === 1);
  await accessible(family, 'family, 360 px, large type');
  await family.screenshot({ path: `${pictures}family.png`, fullPage: true });
  await family.context().close();

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
  await home.fill('#f-until', '2027-01-01T08:00');
  stub.closeAllConnections();
  stub.close();
  await home.click('form.move button[type=submit] >> nth=-1');
  await home.waitForSelector('#problem');
  holds('what is away is said, and what was typed is kept', (await home.textContent('#problem')).includes('暂时无法访问')
    && await home.inputValue('#f-until') === '2027-01-01T08:00');
  const kept = await hospital.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length);
  holds('a browser keeps nothing of it', kept === 0, `${kept} entries`);
  await hospital.click('.who button');
  await hospital.waitForURL('**/sign-in');
  await hospital.goBack();
  holds('after a sign-out the way back shows nothing', !(await hospital.content()).includes('海口示例中医院'));
  // That a stream or an answer was lost, which is played here, a browser tells its console as well.
  const faults = [...hospital.faults, ...home.faults, ...dispatcher.faults].filter((text) => /policy|refused to|error:/i.test(text) && !/status of \d/.test(text));
  holds('no script failed, and no page asked for what its policy forbids', faults.length === 0, faults.join(' | '));
} finally {
  await browser.close();
  stub.closeAllConnections();
  stub.close();
}
