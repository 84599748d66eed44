// The pages of the window, the agency, institutions and families, each opened by whom it is for: on a phone, on a screen, printed, by keyboard.
import { ID, tell } from './stub.mjs';

/** @param play how a person's window is opened, what must hold, and where pictures go */
export async function playPages({ window, accessible, holds, site, browser, pictures }) {
  const clerk = await window('window', 1280);
  await clerk.click('nav.menu a[href="/console/window"]');
  await clerk.waitForURL('**/window');
  const first = await clerk.locator('tbody tr').first().textContent();
  holds('what is late stands first', first.includes('已逾期工作日 1'), first);
  await accessible(clerk, 'cases by workdays left');
  await clerk.click('tbody a >> text=460108-2026-000001');
  await clerk.waitForURL(`**/window/${ID}`);
  holds('a case shows what is missing', await clerk.getByText('缺少材料 1').count() === 1);
  await clerk.locator('summary', { hasText: '补正' }).first().click();
  holds('the correction notice begins with it', await clerk.inputValue('#f-require-correction-items-0-material') === 'PREMISES_PROOF');
  await clerk.fill('#f-require-correction-items-0-note', '缺租赁合同');
  tell();
  await clerk.locator('#news').waitFor();
  holds('what others do meanwhile is said, and what is being typed stays', await clerk.inputValue('#f-require-correction-items-0-note') === '缺租赁合同');
  await accessible(clerk, 'a case with its forms');
  await clerk.screenshot({ path: `${pictures}case.png`, fullPage: true });
  await clerk.emulateMedia({ media: 'print' });
  holds('a case prints without its buttons', await clerk.locator('.offers').isHidden());
  await clerk.emulateMedia({ media: 'screen' });
  await clerk.locator('.offers form[action$="/accept"] button').focus();
  await clerk.keyboard.press('Enter');
  await clerk.getByText('民政').first().waitFor();
  holds('accepted in one step, and the departments have their parts', clerk.url().endsWith(`/window/${ID}`));
  await clerk.setViewportSize({ width: 360, height: 800 });
  await accessible(clerk, 'a case, 360 px');

  const anybody = await (await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'zh-CN', javaScriptEnabled: false })).newPage();
  await anybody.goto(`${site}/console/progress`);
  await anybody.fill('#f-number', '460108-2026-000001');
  await anybody.fill('#f-codeWord', 'ABCD2346');
  await anybody.click('form.move button');
  holds('a wrong code word is refused, without a script', await anybody.locator('#problem').count() === 1 && anybody.url() === `${site}/console/progress`);
  await anybody.fill('#f-codeWord', 'ABCD2345');
  await anybody.click('form.move button');
  holds('the progress is told without a sign-in, and its address says nothing', await anybody.locator('#found').count() === 1 && anybody.url() === `${site}/console/progress`);
  await anybody.context().close();
  await clerk.goto(`${site}/console/progress`);
  await accessible(clerk, 'progress, 360 px');
  await clerk.context().close();

  const agent = await window('agent', 1280);
  await agent.click('nav.menu a[href="/console/agency"]');
  await agent.waitForURL('**/agency');
  await accessible(agent, 'agency');
  await agent.screenshot({ path: `${pictures}agency.png`, fullPage: true });
  await agent.goto(`${site}/console/agency/${ID}`);
  await accessible(agent, 'an application with its scores');
  await agent.goto(`${site}/console/elders/${ID}`);
  holds('old and new stand side by side', await agent.locator('del').textContent() === '138****1234' && await agent.locator('ins').textContent() === '139****0000');
  await accessible(agent, 'an elder to verify');
  await agent.goto(`${site}/console/imports/insurance`);
  await accessible(agent, 'imports');
  await agent.setInputFiles('#f-file', { name: 'elders.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名\r\n王某\r\n') });
  await agent.click('form.upload button');
  await agent.waitForURL(`**/imports/insurance/${ID}`);
  holds('a file is brought from the page, and its refused rows are named', await agent.getByText('校验码不符').count() === 1);
  await accessible(agent, 'an import');
  await agent.screenshot({ path: `${pictures}import.png`, fullPage: true });
  await agent.getByText('1000 / 1000').waitFor({ timeout: 15000 });
  holds('its progress goes on by itself', true);
  await agent.context().close();

  const signer = await window('home-signer', 1280);
  await signer.click('nav.menu a[href="/console/agreements"]');
  await signer.waitForURL('**/agreements');
  await accessible(signer, 'agreements to sign');
  await signer.click('.tasks a');
  await signer.waitForURL(`**/agreements/${ID}`);
  holds('an agreement is read with its hash', (await signer.textContent('main')).includes('9f86d081884c7d65'));
  await signer.locator('.offers summary').first().click();
  await accessible(signer, 'an agreement');
  await signer.context().close();

  const manager = await window('home-manager', 360);
  await manager.goto(`${site}/console/figures`);
  holds('figures stand beside those of the last time', (await manager.textContent('table')).includes('+7'));
  await accessible(manager, 'figures, 360 px');
  await manager.goto(`${site}/console/do/monitoring-snapshots`);
  holds('and so they do in the form', (await manager.textContent('main')).includes('上期： 87'));
  await accessible(manager, 'figures to report, 360 px');
  await manager.context().close();

  const family = await window('daughter', 360);
  await family.goto(`${site}/console/mine`);
  holds('a family sees whom to call', await family.locator('a[href="tel:0898-66220000"]').count() === 1);
  await accessible(family, 'mine with contacts, 360 px');
  await family.goto(`${site}/console/mine/readings/${ID}`);
  holds('and who has read', (await family.textContent('table')).includes('海口示例中医院'));
  await accessible(family, 'readings, 360 px');
  await family.context().close();
}
