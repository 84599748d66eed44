// Holds schemas/asyncapi.yaml against AsyncAPI 3.0, with every schema of an event that it refers to.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import parserPackage from '@asyncapi/parser';

const { Parser } = parserPackage;
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const file = path.join(root, 'schemas', 'asyncapi.yaml');
const { document, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'), { source: file });
const words = ['error', 'warning', 'information', 'hint'];
for (const one of diagnostics) {
  console.log(`${words[one.severity]} ${one.code} at ${one.path.join('/')}: ${one.message}`);
}
const errors = diagnostics.filter((one) => one.severity === 0).length;
console.log(`asyncapi.yaml: ${errors} errors, ${diagnostics.length - errors} others`);
process.exit(errors === 0 && document !== undefined ? 0 : 1);
