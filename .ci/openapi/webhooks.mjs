// Verifies the messages that WebhookTest of the insurance service received with the published library of the Standard Webhooks
// specification, and that it notices when anything of one is changed.
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const messages = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let failed = messages.length === 0 ? 1 : 0;

// The library takes no message that is older than five minutes: for it the moment is that of the message.
function verified(message, body, headers) {
  Date.now = () => Number(message.headers['Webhook-timestamp'] ?? message.headers['webhook-timestamp']) * 1000;
  try {
    new Webhook(message.secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

for (const message of messages) {
  const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const later = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) };
  const other = { ...headers, 'webhook-id': 'another' };
  const right = verified(message, message.body, headers);
  const wrong = [verified(message, `${message.body} `, headers), verified(message, message.body, later), verified(message, message.body, other)];
  if (!right || wrong.includes(true)) {
    failed = 1;
  }
}
console.log(`webhooks: ${messages.length} messages ${failed === 0 ? 'verified' : 'NOT verified'} by standardwebhooks, each changed thrice`);
process.exit(failed);
