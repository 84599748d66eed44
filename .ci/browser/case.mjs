// A city's case through the pages, each person in a window of their own, who sees the steps of the others arrive. What only systems or files do (papers of
// a case, a draft of an agreement) is done by the API.
import { at, call, caller, citizenId, get, heard, institution, once, post, today } from './city.mjs';
import { holds } from './windows.mjs';

const PAPER = new TextEncoder().encode('%PDF-1.4 示例材料');
const DAUGHTER = '0198a7c0-0000-7000-8000-0000000de301';
const HOME = '海口市社会福利院', UNIT = '海口市社会福利院医务室', TCM = '海口示例中医院', GENERAL = '海口示例综合医院', PRIVATE = '海口市金福源老年公寓';

/** What one did another sees without a touch; says how long it took since the other was ready. */
async function arrives(page, what, locator, timeout = 20000) {
  const begun = Date.now();
  await locator.first().waitFor({ timeout });
  holds(`${what} (${Date.now() - begun} ms)`, true);
}

const press = (page, text) => page.locator('main .actions').getByRole('button', { name: text, exact: true })
  .or(page.locator('main .actions').getByRole('link', { name: text, exact: true })).first().click();

/** The form of a move: on the page itself where it is short, else on a page of its own. */
async function formOf(page, text, verb) {
  const folded = page.locator('main .offers details.group', { has: page.locator('summary', { hasText: text }) }).first();
  if (await folded.count()) {
    await folded.locator('summary').first().click();
    return folded.locator('form');
  }
  await press(page, text);
  await page.waitForURL(`**/${verb}`, { waitUntil: 'commit' });
  await unfolded(page);
  return page.locator('form.move').last();
}

/** Sends such a form; what comes back is the page of the record, or says why not. */
async function done(page, form, what) {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/console/'));
  await form.locator('button[type=submit]').last().click();
  const status = (await answered).status();
  await page.waitForLoadState();
  const problem = status < 400 ? '' : await page.locator('#problem').first().textContent().catch(() => '');
  holds(what, status < 400, `${status} ${problem.replace(/\s+/g, ' ')}${(await page.locator('.error').allTextContents()).join('; ')}`);
}

/** Sends the form that is open; the page of the record comes back, or the refusal is said. */
async function sent(page, what) {
  const form = page.url();
  await page.locator('form.move button[type=submit]').last().click();
  await page.waitForFunction((before) => location.href !== before || document.querySelector('#problem'), form);
  const problem = await page.locator('#problem').first().textContent({ timeout: 300 }).catch(() => '');
  holds(what, page.url() !== form, problem.replace(/\s+/g, ' ') + (await page.locator('.error').allTextContents()).join('; '));
}

/** Opens the groups of a form that are folded. */
async function unfolded(page) {
  for (const folded of await page.locator('form.move > details:not([open]) > summary').all()) { await folded.click(); }
}

/** What a person reads of a record, by the name of its field. */
const field = (page, name) => page.locator(`dd[data-field="${name}"]`).first();

/** A page that says something, wherever: one that was made for a record has its own order. */
const saying = (page, text) => page.locator('main', { hasText: text });

async function choose(page, name, label) {
  const options = page.locator(`[id="f-${name}"] option`, { hasText: label });
  await page.selectOption(`[id="f-${name}"]`, await options.first().getAttribute('value'));
}

/** An elder is entered by the home, verified by the agency, and the daughter may see to the elder. */
export async function anElder(people, run) {
  const number = citizenId(run);
  const home = await at('CARE_MANAGER', HOME);
  const agency = await people.enter('agent');
  const entered = await heard(home, 'elders', {
    name: `钱${'甲乙丙丁戊己庚辛壬癸'[run % 10]}${'子丑寅卯辰巳午未申酉戌亥'[run % 12]}`, citizenId: number, phone: '13800000009', regionCode: '460107',
    insured: [{ type: 'RESIDENT', from: '2015-01-01' }], residence: { institutionId: home.institution, from: '2019-01-01' },
  });
  const task = agency.locator(`.tasks a[href$="/${entered.id}"]`);
  await arrives(agency, 'the agency sees on its first page that a new elder is to be verified', task);
  await people.picture(agency, 'tasks', [1280, 640]);
  await task.click();
  await agency.waitForURL(`**/${entered.id}`, { waitUntil: 'commit' });
  await press(agency, '核验');
  await arrives(agency, 'and verifies it by one button', saying(agency, '有效'));
  await post(caller('INSURANCE_AGENT', { region: '4601' }), `elders/${entered.id}/authorise`,
    { person: DAUGHTER, kinship: 'CHILD', scope: 'VIEW_AND_PROPOSE', validUntil: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}` });
  return { id: entered.id, number };
}

/** A room is filed at the one window: the clerk accepts, the department files, the clerk issues. */
export async function aCase(people, run) {
  const manager = await at('CARE_MANAGER', PRIVATE);
  const clerk = await people.enter('window');
  const officer = await people.enter('health-meilan');
  const made = await post(manager, 'one-window-cases', { matter: 'INTERNAL_UNIT_FILING', level: 'DISTRICT',
    particulars: { name: `金福源老年公寓第${run}医务室`, category: 'INFIRMARY', address: '海口市美兰区示例路1号', beds: 0 } });
  for (const material of ['FILING_APPLICATION', 'STAFF_LIST']) {
    await call(manager, 'POST', `one-window-cases/${made.id}/attach?material=${material}`, PAPER);
  }
  await post(manager, `one-window-cases/${made.id}/submit`);
  await clerk.goto(`${people.site}/console/at/one-window-cases/${made.id}`);
  holds('the clerk reads what is asked for, by whom', (await clerk.locator('dl.record').textContent()).includes(PRIVATE));
  await press(clerk, '受理');
  await arrives(clerk, 'the clerk accepts the case', saying(clerk, '审查中'));
  const task = officer.locator(`.tasks a[href$="/${made.id}"]`);
  await arrives(officer, 'the district sees its part arrive on its first page', task);
  await task.click();
  await officer.waitForURL(`**/${made.id}`, { waitUntil: 'commit' });
  const part = await formOf(officer, '备案', 'file');
  const whose = part.locator('select[id$="department"]');
  if (await whose.count()) { await whose.selectOption(await whose.locator('option', { hasText: '卫生健康' }).first().getAttribute('value')); }
  await done(officer, part, 'the district files it');
  await arrives(clerk, 'the clerk sees it without a touch', saying(clerk, '准予').or(clerk.locator('main .actions', { hasText: '出件' })));
  const certificate = await formOf(clerk, '出件', 'issue');
  await certificate.locator('[id$="certificate-number"]').fill(`琼医备示例-${run}`);
  await certificate.locator('[id$="certificate-authority"]').fill('海口市美兰区卫生健康委员会');
  await certificate.locator('[id$="certificate-validFrom"]').fill(today);
  await done(clerk, certificate, 'the clerk issues the receipt');
  await arrives(clerk, 'the record says so in words', saying(clerk, '已出件'));
  await people.leave(officer);
  return made.id;
}

/** Somebody comes to the window with an elder's document: the clerk takes what is asked, the agency has it among its tasks and answers. */
export async function atTheCounter(people, run) {
  const home = await at('CARE_MANAGER', HOME), number = citizenId(5_600_000 + (run % 300_000));
  await heard(home, 'elders', { name: '周示例', citizenId: number, phone: '13800000007', regionCode: '460108',
    insured: [{ type: 'RESIDENT', from: '2015-01-01' }], residence: { institutionId: home.institution, from: '2019-01-01' } });
  const clerk = people.of('window'), agency = people.of('agent');
  await agency.goto(`${people.site}/console`);
  await people.connected(agency);
  await clerk.click('nav.menu a[href="/console/window"]');
  await clerk.getByRole('link', { name: '当面受理更正申请', exact: true }).click();
  await clerk.waitForURL('**/at-counter', { waitUntil: 'commit' });
  await people.accessible(clerk, 'form at the counter');
  await choose(clerk, 'kind', '身份证');
  await clerk.fill('#f-value', number.slice(0, 17) + (number[17] === '0' ? '1' : '0'));
  await choose(clerk, 'inPerson-asker', '代');
  await clerk.fill('#f-inPerson-evidence', '示例：委托书与双方身份证');
  await choose(clerk, 'subject', '联系电话');
  await clerk.fill('#f-content', '示例：电话已换');
  await clerk.locator('form.move button[type=submit]').last().click();
  await clerk.locator('.field.wrong #f-value').waitFor();
  holds('a mistyped number is refused beside its field, and what was typed stays', await clerk.inputValue('#f-content') === '示例：电话已换');
  await clerk.fill('#f-value', number);
  await clerk.locator('form.move button[type=submit]').last().click();
  await clerk.getByText('已登记，内容如下').waitFor();
  holds('the clerk takes a request of who comes in person, and reads what was recorded', (await clerk.locator('main').textContent()).includes('联系电话'));
  const task = agency.locator('.tasks a', { hasText: '更正' });
  await arrives(agency, 'the agency sees it among its tasks', task);
  await task.last().click();
  await agency.waitForURL('**/correction-requests/*', { waitUntil: 'commit' });
  await agency.getByText('示例：委托书与双方身份证').waitFor();
  holds('with what was shown at the window', true);
}

/** An agreement is signed by both sides on their pages, and the bureau sees it come. */
export async function anAgreement(people, run) {
  const home = await at('CARE_MANAGER', HOME), hospital = await at('MED_MANAGER', TCM);
  // Two agreements of a pair may not overlap: each run has a day of its own, after those of the demo.
  const day = new Date(Date.UTC(2030, 0, 1 + (Math.floor(run / 60) % 20000))).toISOString().slice(0, 10);
  const drafted = await post(home, 'agreements', { number: `海医养协〔示例〕${run}号`, medicalId: hospital.institution, careId: home.institution, mode: 'CONTRACTED',
    startDate: day, endDate: day, serviceItems: ['MEDICAL_ROUNDS', 'HEALTH_MANAGEMENT', 'TWO_WAY_REFERRAL'] });
  await post(home, `agreements/${drafted.id}/propose`);
  await post(hospital, `agreements/${drafted.id}/agree`);
  const bureau = await people.enter('health');
  for (const person of ['home-signer', 'tcm-signer']) {
    const signer = await people.enter(person);
    const task = signer.locator(`.tasks a[href$="/${drafted.id}"]`);
    await arrives(signer, `${person} finds the agreement among the tasks`, task);
    await task.click();
    await signer.waitForURL(`**/${drafted.id}`, { waitUntil: 'commit' });
    await done(signer, await formOf(signer, '签署', 'sign'), `${person} signs what was agreed, without typing its hash`);
    await people.leave(signer);
  }
  await arrives(bureau, 'the bureau sees on its first page that it is to be filed', bureau.locator(`.tasks a[href$="/${drafted.id}"]`));
  return drafted.id;
}

/** The bureau reads a report as of the day of its city's answer, with the sentence on top. */
export async function aReport(people) {
  const bureau = people.of('health');
  await bureau.goto(`${people.site}/console/at/institution/reports/dual-certified?asOf=2020-06-30`);
  holds('the bureau reads the sentence of a report', (await bureau.locator('dd[data-field="sentence"], main').first().textContent()).includes('2020年6月30日'));
  await people.accessible(bureau, 'a report', true);
  await bureau.goto(`${people.site}/console/bureau?asOf=2020-06-30`);
  await bureau.locator('figure svg').first().waitFor();
  holds('and the page of its region as of that day', (await bureau.locator('main').textContent()).includes('9家'));
  await people.accessible(bureau, 'the page of a region', true);
  await people.picture(bureau, 'bureau', [1280, 925]);
}

/** A referral from the question to the slip that is read. */
export async function aReferral(people, elder) {
  const doctor = await people.enter('home-doctor');
  const family = await people.enter('daughter', 360, 780);
  const office = await people.enter('tcm-office');
  const centre = await people.enter('dispatcher', 1920, 1080);
  const ward = await people.enter('tcm-doctor');
  await family.click('nav.menu a[href="/console/mine"]');
  await centre.click('nav.menu a[href="/console/board"]');

  const id = await asked(people, doctor, elder);
  await arrives(family, 'the daughter is asked on her phone', family.locator('form[action$="/consent"] button'));
  const card = family.locator('article.card').first();
  holds('by whom, why, what it costs and what comes next, in plain Chinese', await card.textContent()
    .then((text) => text.includes(GENERAL) && text.includes('医保') && text.length > 60), (await card.textContent()).replace(/\s+/g, ' '));
  await people.accessible(family, 'family with a question, 360 px');
  await people.picture(family, 'family', [360, 1160]);
  const mine = family.locator(`#referral-${id}`);
  const pressed = (await mine.locator('button, a.button').allTextContents()).map((text) => text.trim());
  holds('the buttons are in her own words', ['同意转诊', '不同意转诊'].every((words) => pressed.includes(words)), pressed.join(' '));
  await mine.locator('select[name="form"]').selectOption('BY_FAMILY');
  await mine.locator('form[action$="/consent"] button').click();
  await arrives(doctor, 'the home sees that she agrees', field(doctor, 'status').filter({ hasText: '待接收' }));

  await redirected(people, centre, id);
  await acceptedByKeyboard(people, office, id);
  await arrives(doctor, 'the home sees who has taken the patient', field(doctor, 'status').filter({ hasText: '已接收' }));
  holds('and the dispatcher, too', await centre.locator('.tasks .chosen, .tasks li').filter({ hasText: '已接收' }).first().waitFor().then(() => true));
  await arrives(family, 'and the daughter', family.locator('[aria-current="step"]', { hasText: '已接收' }));

  await press(doctor, '出发');
  await arrives(office, 'the hospital sees the patient on the way', field(office, 'status').filter({ hasText: '转运中' }));
  await press(office, '到达');
  await office.waitForURL('**/arrive', { waitUntil: 'commit' });
  await sent(office, 'the hospital records the arrival');
  await arrives(family, 'the daughter reads that her parent has arrived', family.locator('[aria-current="step"]', { hasText: '已到达' }));
  await returned(people, ward, id);
  await arrives(doctor, 'the home sees that the patient comes back', field(doctor, 'status').filter({ hasText: '已回转' }));
  await doctor.getByRole('link', { name: '病历资料', exact: true }).click();
  await doctor.getByText('示例：两周后复查').first().waitFor();
  holds('and reads what was found and what comes next', true);
  return { id, doctor, family, office, centre };
}

/** The doctor of the home fills in the form; whom it is about and where to is chosen from lists. */
async function asked(people, doctor, elder) {
  await doctor.click('nav.menu a[href="/console/at/referrals"]');
  await doctor.getByRole('link', { name: '提交转诊', exact: true }).click();
  await doctor.waitForURL('**/do/referrals', { waitUntil: 'commit' });
  await doctor.selectOption('#f-elderId', elder.id);
  await choose(doctor, 'receiverId', GENERAL);
  await choose(doctor, 'reason', '技术');
  await doctor.selectOption('#f-urgency', 'URGENT');
  await doctor.selectOption('#f-consent', 'ASKED_BY_APP');
  await doctor.fill('[id="f-form-brief"]', '示例：持续发热');
  await doctor.fill('[id="f-form-impression"]', '示例：肺部感染');
  await doctor.fill('[id="f-form-presentIllness"]', '示例：发热三天');
  await people.accessible(doctor, 'form of a referral');
  await sent(doctor, 'a doctor of the home asks for a referral');
  const id = /referrals\/([0-9a-f-]{36})/.exec(doctor.url())[1];
  holds('and reads that the family is asked first', (await field(doctor, 'status').textContent()).includes('已提交'));
  return id;
}

async function redirected(people, centre, id) {
  const waiting = centre.locator(`.tasks a[href$="at=referrals/${id}"]`);
  await arrives(centre, 'the dispatcher sees it in the queue', waiting);
  await waiting.click();
  await centre.waitForURL(/board.at=/, { waitUntil: 'commit' });
  await centre.locator('.actions').getByText('提请上级调度').first().waitFor();
  await people.accessible(centre, 'board with a choice, wall screen', true);
  await people.picture(centre, 'board', [1120, 660]);
  await centre.locator('form.redirect button', { hasText: '改转' }).and(centre.getByRole('button', { name: `改转 ${TCM}` })).click();
  await arrives(centre, 'and redirects it to who has a bed, in one step', centre.locator('.tasks li', { hasText: TCM }));
}

async function acceptedByKeyboard(people, office, id) {
  const task = office.locator(`.tasks a[href$="/${id}"]`);
  await arrives(office, 'the hospital sees its task arrive with its time running', task);
  await task.focus();
  await office.keyboard.press('Enter');
  await office.waitForURL(`**/referrals/${id}`, { waitUntil: 'commit' });
  await people.accessible(office, 'record of a referral');
  await people.picture(office, 'record', [1280, 800]);
  await office.locator('main .actions').getByRole('link', { name: '接收', exact: true }).focus();
  await office.keyboard.press('Enter');
  await office.waitForURL('**/accept', { waitUntil: 'commit' });
  await office.focus('#f-department');
  await office.keyboard.type('老年病科');
  await office.keyboard.press('Enter');
  await office.waitForURL(`**/at/referrals/${id}`, { waitUntil: 'commit' });
  holds('and accepts it by keyboard alone', (await field(office, 'status').textContent()).includes('已接收'));
}

async function returned(people, ward, id) {
  await ward.goto(`${people.site}/console/at/referrals/${id}`);
  await press(ward, '开始治疗');
  await field(ward, 'status').filter({ hasText: '诊疗中' }).waitFor();
  await press(ward, '回转');
  await ward.waitForURL('**/return', { waitUntil: 'commit' });
  await choose(ward, 'careStage', '康复');
  await choose(ward, 'reason', '康复');
  await unfolded(ward);
  await ward.fill('[id="f-slip-diagnosis"]', '示例：肺部感染，已控制');
  await ward.fill('[id="f-slip-mainResults"]', '示例：影像吸收良好');
  await ward.fill('[id="f-slip-nextPlan"]', '示例：两周后复查');
  await sent(ward, 'the ward writes the return slip');
}

export const NAMES = { HOME, UNIT, TCM, GENERAL, PRIVATE };
export { get, institution, once };
