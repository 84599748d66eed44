// Another city of the province with a home, a case and an elder of its own: nothing of it may stand on a page of the demo's city. Found again by its name.
import { call, caller, citizenId, get, heard, post, today } from './city.mjs';

const CITY = '4602', DISTRICT = '460203';
/** Stands in whatever the other city has; the register of institutions itself is everybody's. */
export const FOREIGN = '三亚示例';
export const EVERYBODYS = /\/at\/institutions|\/console\/do\//;

export async function anotherCity() {
  const admin = caller('SYS_ADMIN', { subject: 'demo-sys-admin' });
  const health = caller('HEALTH_ADMIN', { region: CITY, subject: 'demo-health-foreign' });
  const civil = caller('CIVIL_ADMIN', { region: CITY, subject: 'demo-civil-foreign' });
  const name = `${FOREIGN}养老院`;
  const known = (await get(health, `institutions?name=${encodeURIComponent(name)}`)).items[0];
  if (known) { return; }
  await call(admin, 'PUT', `regions/${CITY}`, { name: '三亚市', validFrom: '1987-11-30' });
  await call(admin, 'PUT', `regions/${DISTRICT}`, { name: '吉阳区', validFrom: '2014-01-25' });
  await call(health, 'PUT', 'institution/parameters/TAKEOVER_WINDOW_OPEN', { region: CITY, validFrom: today, value: 'true', reason: '存量登记' }, [409, 422]);
  const home = await post(civil, 'institutions/takeover', { document: '存量登记表', reason: '存量登记',
    institution: { name, creditCode: '52460203MJ39990015', category: 'NURSING_HOME', regionCode: DISTRICT, address: '三亚市吉阳区示例路1号', ownership: 'PRIVATE_NONPROFIT', beds: 20, openedOn: '2019-01-01' },
    qualifications: [{ kind: 'CARE_FILING', number: '琼养备三亚示例1', authority: '三亚市民政局', validFrom: '2019-01-01' }] });
  const manager = caller('CARE_MANAGER', { institution: home.id });
  await heard(manager, 'elders', { name: '三亚老人', citizenId: citizenId(5_500_000), phone: '13800000008', regionCode: DISTRICT,
    insured: [{ type: 'RESIDENT', from: '2015-01-01' }], residence: { institutionId: home.id, from: '2019-01-01' } });
  await post(manager, 'one-window-cases', { matter: 'INTERNAL_UNIT_FILING', level: 'DISTRICT',
    particulars: { name: `${FOREIGN}医务室`, category: 'INFIRMARY', address: '三亚市吉阳区示例路1号', beds: 0 } });
}
