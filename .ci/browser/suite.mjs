// The console on the real suite that is up: a city's case by eight people, every role on every page, much at once, and a service that is away.
//   node suite.mjs <program of Chromium> <folder of pictures>
import { site } from './city.mjs';
import { browser, failures, holds, People } from './windows.mjs';
import * as play from './case.mjs';
import { everyRoleEveryPage } from './pages.mjs';
import { fill, manyAtOnce } from './load.mjs';
import { pulledPlug } from './plug.mjs';
import { anotherCity, EVERYBODYS, FOREIGN } from './foreign.mjs';

const [program, pictures] = process.argv.slice(2);
const begun = Date.now();
const part = (what) => console.log(`══ ${what} (${Math.round((Date.now() - begun) / 1000)} s)`);
const run = Math.floor(Date.now() / 1000) % 5_000_000;
const chrome = await browser(program);
const people = new People(chrome, site, pictures);
try {
  part('a city’s case');
  const elder = await play.anElder(people, run);
  await play.aCase(people, run);
  await play.atTheCounter(people, run);
  await play.anAgreement(people, run);
  await play.aReport(people);
  const { centre } = await play.aReferral(people, elder);
  holds('seven people or more have had a window each', new Set(people.pages.map((page) => page.person)).size >= 7);
  part('much at once');
  await fill();
  await manyAtOnce(people, people.of('window'), centre);
  part('every role on every page');
  await anotherCity();
  await everyRoleEveryPage([{ text: FOREIGN, may: ['operator', 'auditor'], except: EVERYBODYS }]);
  part('a service is away');
  await pulledPlug(people, people.of('agent'));
  const faults = people.faults();
  holds('no script failed, and no page asked for what its policy forbids', faults.length === 0, faults.join(' | '), true);
} catch (end) {
  console.log(`✗ ${end.stack.split('\n').slice(0, 6).join('\n  ')}`);
  await people.leaveTraces();
  failures().push(end.message);
} finally {
  await chrome.close();
}
part(`${failures().length} did not hold`);
process.exit(failures().length === 0 ? 0 : 1);
