// What the pages of the window, the agency, institutions and families ask of the API, as far as they are played.
const ID = '0198a7c0-0000-7000-8000-000000000001';
const now = () => new Date().toISOString();
const later = (hours) => new Date(Date.now() + hours * 3600000).toISOString();
const case_ = {
  id: ID, number: '460108-2026-000001', matter: 'CARE_FILING', status: 'SUBMITTED', version: 1, applicantName: '海口春晖养老院', codeWord: 'ABCD2345',
  deadlines: [{ kind: 'ONE_WINDOW_ACCEPTANCE', law: '行政许可法 art. 32(4)', dueOn: '2026-12-07', dueAt: later(96), workdaysLeft: 4, overdue: false, paused: false, provisional: false }],
  materials: [
    { material: 'FILING_APPLICATION', required: true, source: '养老机构管理办法 art. 9', documents: [{ id: ID, name: '备案申请书.pdf', mediaType: 'application/pdf', sizeBytes: 20480, uploadedAt: now() }] },
    { material: 'PREMISES_PROOF', required: true, source: '养老机构管理办法 art. 9', documents: [] }],
  tasks: [], notices: [], pauses: [], allowedActions: ['accept', 'require-correction', 'not-accept'],
};
const import_ = {
  id: ID, kind: 'elders', status: 'RUNNING', dryRun: false, done: 400, total: 1000, rowsPerSecond: 500, secondsLeft: 2, created: 390, unchanged: 4, differing: 3,
  duplicates: 2, refused: 1, createdAt: now(), version: 1, allowedActions: ['cancel'],
};
const elder = {
  id: ID, name: '王*', citizenId: '460*************78', phone: '138****1234', status: 'UPDATE_PENDING', version: 1, residenceInstitutionName: '海口春晖养老院',
  residenceInstitutionPhone: '0898-66220000', residences: [{ from: '2024-03-01' }], proposed: { phone: '139****0000' }, allowedActions: ['verify', 'decline-update'],
};
const designation = {
  id: ID, institutionName: '海口春晖养老院医务室', institutionPhone: '0898-66220000', status: 'EVALUATING', version: 1, missing: [],
  deadlines: [{ kind: 'EVALUATION', dueAt: later(48), overdue: false }],
  evaluations: [{ round: 1, heldOn: '2026-11-20', passed: false, score: 58, teamSize: 5, scores: [{ criterion: '人员配备', points: 12, pointsMax: 30 }, { criterion: '信息系统', points: 46, pointsMax: 70 }] }],
  allowedActions: ['record-evaluation'],
};
const agreement = {
  id: ID, number: '海医养协〔2026〕3号', status: 'AGREED', version: 1, medicalName: '海口示例中医院', careName: '海口春晖养老院', regionCode: '460108',
  startDate: '2026-12-01', endDate: '2028-11-30', mode: 'CONTRACTED', serviceItems: ['VISIT'], frequencies: [{ item: 'VISIT', per: 'WEEK', times: 2 }],
  fees: [{ item: 'VISIT', feeMode: 'FREE' }], attachments: [], postings: [], signatures: [], amendments: [],
  contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', allowedActions: ['sign'],
};
const figures = (asOf, residents) => ({ id: ID, asOf, status: 'CONFIRMED', figures: { beds: 120, residents, staff: 40 }, allowedActions: [], version: 1 });
const reading = (institutionName, roles) => ({ id: ID, at: now(), action: 'read', subjectKind: 'elder', roles, institutionName, reason: '核验', times: 1 });

/** Null for what is not of these pages. */
export function answerPages(method, path, body) {
  const items = (...all) => [200, { items: all }];
  const told = {
    'GET /api/v1/one-window-cases': () => items(case_, { ...case_, number: '460108-2026-000002', status: 'IN_REVIEW', deadlines: [{ ...case_.deadlines[0], workdaysLeft: -1, overdue: true }], allowedActions: [] }),
    [`GET /api/v1/one-window-cases/${ID}`]: () => [200, case_, '"1.a"'],
    [`GET /api/v1/one-window-cases/${ID}/history`]: () => items({ version: 0, at: now(), verb: 'draft', verbLabel: { zh: '申请', en: 'Draft' } }),
    [`POST /api/v1/one-window-cases/${ID}/accept`]: () => { Object.assign(case_, { status: 'IN_REVIEW', version: 2, allowedActions: [], tasks: [{ department: 'CIVIL_AFFAIRS', nature: 'FILING', state: 'PENDING' }] }); return [200, case_]; },
    'POST /api/v1/one-window-cases/progress': () => (body.codeWord === case_.codeWord ? [200, { number: case_.number, matter: case_.matter, status: case_.status, receivedOn: '2026-11-30', deadlines: case_.deadlines, steps: [{ department: 'CIVIL_AFFAIRS', state: 'PENDING' }] }]
      : [404, { code: 'NOT_FOUND', title: '没有找到', detail: '办件编号或查询码有误', requestId: 'stub-2', status: 404 }]),
    'GET /api/v1/designations': () => items(designation),
    [`GET /api/v1/designations/${ID}`]: () => [200, designation, '"1.a"'],
    'GET /api/v1/elders': () => items(elder),
    [`GET /api/v1/elders/${ID}`]: () => [200, elder, '"1.a"'],
    [`GET /api/v1/elders/${ID}/changes`]: () => items({ field: 'PHONE', from: '137****1111', to: '138****1234', changedAt: now() }),
    'GET /api/v1/insurance/imports': () => items(import_),
    'GET /api/v1/insurance/imports/kinds': () => items({ kind: 'elders', name: '参保老人', columns: [{ field: 'name', label: '姓名', required: true, type: 'text' }] }),
    'POST /api/v1/insurance/imports': () => { Object.assign(import_, { done: 100 }); return [202, import_]; },
    [`GET /api/v1/insurance/imports/${ID}`]: () => {
      import_.done = Math.min(import_.total, import_.done + 300);
      if (import_.done === import_.total) { Object.assign(import_, { status: 'DONE', allowedActions: [] }); }
      return [200, import_, '"1.a"'];
    },
    [`GET /api/v1/insurance/imports/${ID}/rows`]: () => items({ row: 17, outcome: 'REFUSED', errors: [{ column: '公民身份号码', pointer: '/citizenId', detail: '校验码不符', rule: 'GB 11643-1999', value: '460*********11' }] }),
    'GET /api/v1/agreements': () => items(agreement),
    [`GET /api/v1/agreements/${ID}`]: () => [200, agreement, '"1.a"'],
    'GET /api/v1/contract/service-items': () => items({ code: 'VISIT', zh: '上门巡诊', en: 'Rounds' }),
    'GET /api/v1/monitoring-snapshots': () => items(figures('2026-10-31', 80), figures('2026-11-30', 87)),
    'GET /api/v1/monitoring-rounds': () => items({ id: ID, asOf: '2026-12-31', type: 'QUARTERLY', status: 'OPEN', deadlines: [{ kind: 'X', dueAt: later(900) }] }),
    [`GET /api/v1/insurance/elders/${ID}/readings`]: () => items(reading('市医保经办', ['INSURANCE_AGENT'])),
    [`GET /api/v1/referral/elders/${ID}/readings`]: () => items(reading('海口示例中医院', ['HOSPITAL_DOCTOR'])),
  };
  const one = told[`${method} ${path}`];
  return one ? one() : null;
}
