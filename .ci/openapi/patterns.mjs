// Every pattern of the documents is anchored and compiles as JavaScript, with the u flag that JSON Schema asks for.
import { readFileSync } from 'node:fs';

let count = 0;
const faults = [];

function look(value, place) {
  if (Array.isArray(value)) {
    value.forEach((one, index) => look(one, `${place}/${index}`));
  } else if (value !== null && typeof value === 'object') {
    if (typeof value.pattern === 'string') {
      count++;
      if (!value.pattern.startsWith('^') || !value.pattern.endsWith('$')) {
        faults.push(`${place}: ${value.pattern} is not anchored`);
      }
      try {
        new RegExp(value.pattern, 'u');
      } catch (error) {
        faults.push(`${place}: ${error.message}`);
      }
    }
    Object.entries(value).forEach(([key, one]) => look(one, `${place}/${key}`));
  }
}

process.argv.slice(2).forEach((file) => look(JSON.parse(readFileSync(file, 'utf8')), file));
faults.forEach((fault) => console.log(fault));
console.log(`patterns: ${count}, ${faults.length} faults`);
process.exit(faults.length === 0 && count > 0 ? 0 : 1);
