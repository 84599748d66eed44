// A gateway with one referral behind it, and an issuer: enough of the API for the pages to be played in a browser within seconds.
// The API itself is held by the tests of the services; what is held here are the pages.
import { createServer } from 'node:http';
import { figures } from './bureau.mjs';
import { answerPages } from './stub-pages.mjs';

const SENDER = '0198a7c0-0000-7000-8000-00000000000a', RECEIVER = '0198a7c0-0000-7000-8000-00000000000b', HOME = '0198a7c0-0000-7000-8000-00000000000c';
export const ID = '0198a7c0-0000-7000-8000-000000000001';
const referral = {
  id: ID, version: 1, kind: 'UP', status: 'PENDING', urgency: 'URGENT', senderId: SENDER, senderName: '海口市社会福利院医务室',
  receiverId: RECEIVER, receiverName: '海口示例中医院', submittedAt: new Date().toISOString(), flags: [], greenChannel: true,
  deadlines: [{ kind: 'RESPONSE', dueAt: new Date(Date.now() + 1500000).toISOString(), overdue: false, provisional: false }],
};
const streams = new Set();
const history = [];

function claims(request) {
  const token = (request.headers.authorization || '').split('.')[1];
  return token ? JSON.parse(Buffer.from(token, 'base64url')) : null;
}

function view(who) {
  const receives = who.institution === RECEIVER;
  const pending = referral.status === 'PENDING';
  if (who.roles.includes('DISPATCHER')) { return { ...referral, allowedActions: ['redirect', 'take-over', 'escalate'] }; }
  return { ...referral, allowedActions: receives && pending ? ['accept', 'reject'] : receives || pending ? [] : ['depart'] };
}

/** Says to whoever watches that something has changed. */
export function tell() {
  streams.forEach((stream) => stream.write('event: changed\ndata: {}\n\n'));
}

function accept(body) {
  if (!body.department) {
    return [400, { code: 'BODY_INVALID', title: '请求内容有误', detail: '请更正标出的字段', requestId: 'stub-1',
      rule: '示例规则', errors: [{ pointer: '/department', detail: '必须填写科室' }], status: 400 }];
  }
  Object.assign(referral, { status: 'ACCEPTED', department: body.department, version: referral.version + 1 });
  history.push({ version: referral.version, at: new Date().toISOString(), verb: 'accept', correction: false, verbLabel: { zh: '接收', en: 'Accept' } });
  tell();
  return [200, referral];
}

function answer(request, path, query, body) {
  const who = claims(request);
  if (path === '/health') { return [200, figures(path)]; }
  if (!who && path !== '/api/v1/one-window-cases/progress') { return [401, { code: 'NOT_AUTHENTICATED', title: '未登录', status: 401, requestId: 'stub-0' }]; }
  if (path === '/api/v1/institutions') {
    return [200, { items: [{ id: SENDER, name: '海口市社会福利院医务室' }, { id: HOME, name: '海口市社会福利院' }, { id: RECEIVER, name: '海口示例中医院' }] }];
  }
  if (path === '/api/v1/referral/tasks') {
    const mine = who.institution === RECEIVER && referral.status === 'PENDING';
    return [200, { items: mine ? [{ id: ID, kind: 'ACCEPT', path: `/api/v1/referrals/${ID}/accept`, priority: 'URGENT', overdue: false,
      dueAt: referral.deadlines[0].dueAt, todo: { zh: '答复转诊：接收并安排，或说明理由拒绝', en: 'Answer the referral' },
      concernedInstitutions: [{ id: SENDER, name: referral.senderName, phone: '0898-66220000' }] }] : [] }];
  }
  if (path === '/api/v1/referral/my-referrals') {
    return [200, { items: [{ id: ID, version: 1, status: referral.status, returnSlip: false, allowedActions: ['consent', 'refuse'],
      sentence: { zh: '已请海口示例中医院接收，等对方答复', en: 'The hospital is asked' }, receiver: { id: RECEIVER, name: referral.receiverName, phone: '0898-66110000' },
      cost: { zh: '该院为医保定点机构', en: 'Designated' }, dueAt: referral.deadlines[0].dueAt,
      wording: { zh: '本人已了解转诊原因、去向和费用，同意转诊。', en: 'I agree.', version: '1' } }] }];
  }
  if (path === '/api/v1/dispatch/queue') {
    return [200, { items: [{ id: ID, subject: 'REFERRAL', status: referral.status, urgency: 'URGENT', senderName: referral.senderName,
      senderPhone: '0898-66220000', receiverName: referral.receiverName, dueAt: referral.deadlines[0].dueAt, path: `/api/v1/referrals/${ID}`,
      warnings: [{ zh: '接收机构尚未答复', en: 'No answer yet' }] }] }];
  }
  if (path === '/api/v1/capacity') {
    return [200, { items: [{ id: ID, institutionId: RECEIVER, institutionName: referral.receiverName, department: '老年病科', kind: 'MEDICAL_BED',
      free: 2, held: 0, available: 2, ageMinutes: 12, stale: false, statedAt: referral.submittedAt, version: 1, status: 'PUBLISHED',
      allowedActions: who.institution === RECEIVER ? ['state'] : [] }] }];
  }
  if (path === `/api/v1/referrals/${ID}/proposals`) {
    return [200, { items: [{ institutionId: RECEIVER, institutionName: '海口示例综合医院', institutionPhone: '0898-66110000', freePlaces: 3, distanceKm: 4.2, ageMinutes: 7, greenChannel: false }] }];
  }
  if (path === '/api/v1/referrals') { return [200, { items: Array.from({ length: Number(query.get('limit') || 50) }, () => view(who)) }]; }
  if (path === `/api/v1/referrals/${ID}`) { return [200, view(who), `"${referral.version}.a"`]; }
  if (path === `/api/v1/referrals/${ID}/history`) { return [200, { items: history }]; }
  if (path === `/api/v1/referrals/${ID}/accept` && request.method === 'POST') { return accept(body); }
  return answerPages(request.method, path, body) || [200, figures(path) || { items: [] }];
}

function token(form) {
  const payload = { sub: form.get('subject'), roles: [form.get('role')], region: form.get('region'), institution: form.get('institution') };
  return { access_token: `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`, expires_in: 3600 };
}

export function start(port) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://stub');
    if (url.pathname.endsWith('/stream')) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('event: present\ndata: {"items":[]}\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    let text = '';
    request.on('data', (part) => { text += part; });
    request.on('end', () => {
      const issued = url.pathname === '/yiyang/.well-known/openid-configuration' ? [200, { token_endpoint: `http://127.0.0.1:${port}/yiyang/token` }]
        : url.pathname === '/yiyang/token' ? [200, token(new URLSearchParams(text))] : null;
      const [status, json, etag] = issued || answer(request, url.pathname, url.searchParams, text && /json/.test(request.headers['content-type']) ? JSON.parse(text) : {});
      response.writeHead(status, { 'Content-Type': 'application/json', ...(etag ? { ETag: etag } : {}) });
      response.end(JSON.stringify(json));
    });
  });
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(server)));
}
