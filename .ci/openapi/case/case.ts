// One case by the generated TypeScript types: list institutions, send a referral, read it.
import createClient from 'openapi-fetch';
import type { paths } from '../generated/yiyang.js';

function as(token: string | undefined) {
  return createClient<paths, 'application/json'>({ baseUrl: process.env.GATEWAY ?? '', headers: { Authorization: `Bearer ${token}` } });
}

const list = await as(process.env.OFFICER).GET('/api/v1/institutions', { params: { query: { limit: 5 } } });
const referrals = as(process.env.SENDER);
const sent = await referrals.POST('/api/v1/referrals/emergency', {
  params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
  body: { receiverId: process.env.RECEIVER ?? '', form: { brief: '胸痛一小时' } },
});
if (sent.data === undefined) {
  throw new Error(`refused: ${JSON.stringify(sent.error)}`);
}
const read = await referrals.GET('/api/v1/referrals/{id}', { params: { path: { id: sent.data.id } } });
if (!list.data?.items?.length || read.data?.id !== sent.data.id) {
  throw new Error('not the same referral');
}
console.log(`typescript: ${list.data.items.length} institutions, referral is ${read.data.status}`);
