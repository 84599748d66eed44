// The bureau's and the operator's pages: what the API answers them, and how they are played.
const names = ['秀英区', '龙华区', '琼山区', '美兰区', '江东新区', '国家高新技术产业开发区'];
const ratio = (numerator, denominator) => ({ numerator, denominator, value: denominator ? Math.round((numerator / denominator) * 1000) / 10 : null, measure: 'PERCENT', decimals: 1,
  basis: { zh: '在院老人／床位', en: 'residents / beds' } });

function line(institutions) {
  return { institutions, beds: institutions * 302, staff: institutions * 71, residents: institutions * 147, occupancy: ratio(institutions * 147, institutions * 302) };
}

const answers = {
  '/health': { status: 'DEGRADED', services: { institution: 'UP', contract: 'UP', insurance: 'DOWN', referral: 'UP' } },
  '/api/v1/institution/reports/districts': { region: '4601', regionName: '海口市', asOf: '2020-06-30', knownAt: '2026-12-01T00:00:00Z',
    sentence: { zh: '截止2020年6月30日，我市两证齐全的医养结合机构有9家，总床位数2720张，从业人员646人，在院老人1323人', en: 'Nine institutions with both certificates' },
    total: { ...line(9), unreported: 2 },
    items: names.map((name, at) => ({ code: `46010${5 + at}`, name, ...line([3, 2, 0, 4, 0, 0][at]), unreported: at === 3 ? 2 : 0 })),
    unreportedInstitutions: [{ institutionId: '0198a7c0-0000-7000-8000-00000000000a', institutionName: '海口市社会福利院', regionCode: '460108', lastReportedOn: '2020-03-31' }] },
  '/api/v1/institution/reports/quarters': { region: '4601', regionName: '海口市', asOf: '2020-06-30', knownAt: '2026-12-01T00:00:00Z',
    items: [[2018, 3], [2018, 4], [2019, 1], [2019, 2], [2019, 3], [2019, 4], [2020, 1], [2020, 2]].map(([year, quarter], at) => (
      { year, quarter, day: `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`, ...line(at + 2) })) },
  '/api/v1/institution/reports/targets': { region: '4601', year: 2020, asOf: '2020-06-30', items: [
    { targetId: '1', regionName: '海口市', metric: 'HOME_MEDICAL_COVERAGE', target: 70, reached: { value: 66.7, numerator: 2, denominator: 3 }, met: false, gap: -3.3 },
    { targetId: '2', regionName: '海口市', metric: 'GREEN_CHANNEL_COVERAGE', target: 80, reached: { value: 100, numerator: 5, denominator: 5 }, met: true, gap: 20 }] },
  '/api/v1/contract/reports/paper-agreements': { months: 6, items: [{ agreementId: '3', number: '海医养协〔2020〕01号', medicalName: '海口示例中医院', careName: '海口市社会福利院', inForceSince: '2020-01-01' }] },
  '/api/v1/institution/attention/expiring': { items: [{ institutionId: '4', name: '海口椰岛之家老年公寓医务室', kind: 'MEDICAL_FILING', number: '460106-1', dueOn: '2026-12-31', daysLeft: 30 }] },
};
for (const service of ['institution', 'contract', 'insurance', 'referral']) {
  answers[`/api/v1/${service}/status`] = { service, knownAt: '2026-12-01T00:00:00Z', uptimeSeconds: 86400, outboxWaiting: 12, outboxOldestSeconds: 3, blockedEvents: 0,
    parkedMessages: service === 'referral' ? 1 : 0, deadlinesOverdue: 0, failingWebhooks: 0, deadLetters: 0,
    topics: [{ topic: 'yiyang.institution', unapplied: 4 }],
    budgets: [{ budget: 'HEAP', used: 90, most: 128, exceeded: false }, { budget: 'CONNECTIONS', used: 3, most: 24, exceeded: false }] };
}
answers['/api/v1/referral/parked'] = { items: [{ id: '0198a7c0-0000-7000-8000-0000000000ee', topic: 'yiyang.institution', partition: 2, offset: 12, reason: 'unknown field', parkedAt: '2026-12-01T00:00:00Z' }] };

/** Nothing for a path that is not theirs. */
export function figures(path) {
  return answers[path];
}

export async function playBureau({ window, accessible, holds, pictures, site }) {
  const bureau = await window('health', 1920);
  await bureau.click('nav.menu a[href="/console/bureau"]');
  await bureau.waitForURL('**/bureau');
  holds('the bureau reads its sentence, districts, trends and targets', await bureau.getByText('我市两证齐全的医养结合机构有9家').count() === 1
    && await bureau.locator('figure svg').count() === 6 && await bureau.getByText('未达标').count() > 0);
  await accessible(bureau, 'bureau, wall screen');
  holds('a day is written alike in every browser, with a calendar beside it', await bureau.getAttribute('#f-asOf', 'type') === 'text'
    && await bureau.locator('.picks .pick').count() === 1 && /^\d{4}-\d\d-\d\d$/.test(await bureau.inputValue('#f-asOf')));
  await bureau.fill('#f-asOf', '2020-06-30');
  await bureau.selectOption('#f-figure', 'beds');
  await bureau.focus('.filters button[type=submit]');
  await bureau.keyboard.press('Enter');
  await bureau.waitForURL(/asOf=2020-06-30/);
  holds('and shades the map by another figure of another day', (await bureau.textContent('#map-desc')).startsWith('秀英区 906;'));
  const [file] = await Promise.all([bureau.waitForEvent('download'), bureau.click('a[href^="/console/bureau/districts.svg"]')]);
  holds('which can be taken as a picture', file.suggestedFilename() === 'districts-2020-06-30.svg');
  await bureau.setViewportSize({ width: 360, height: 800 });
  await accessible(bureau, 'bureau, 360 px');
  await bureau.goto(`${site}/console/bureau`);
  const weight = await bureau.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((one) => !one.name.includes('/live/')).reduce((sum, one) => sum + one.encodedBodySize, 0));
  holds(`its page, scripts and styles are ${Math.round(weight / 1024)} KiB (at most 150)`, weight > 0 && weight <= 150 * 1024);
  holds('no script failed at the bureau', bureau.faults.length === 0, bureau.faults.join(' | '));
  // Last of all: a picture of the whole page leaves a style at its elements, which is the tool's and not the page's.
  await bureau.setViewportSize({ width: 1920, height: 900 });
  await bureau.screenshot({ path: `${pictures}bureau.png`, fullPage: true });
  await bureau.context().close();

  const operator = await window('operator', 1280);
  await operator.click('nav.menu a[href="/console/operator"]');
  await operator.waitForURL('**/operator');
  holds('the operator sees who is down and what is parked', await operator.getByText('停止').count() === 1
    && await operator.locator('form[action*="/parked/"] button').count() === 1);
  await accessible(operator, 'operator');
  await operator.screenshot({ path: `${pictures}operator.png`, fullPage: true });
  await operator.setViewportSize({ width: 360, height: 800 });
  await accessible(operator, 'operator, 360 px');
  await operator.context().close();
}
