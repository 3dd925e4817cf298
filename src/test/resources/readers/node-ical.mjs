// Tells what node-ical reads in a file.
import { createRequire } from 'node:module';
const require = createRequire(process.argv[3] + '/package.json');
const ical = require('node-ical');
const utc = (time, day) => day
  ? `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, '0')}-${String(time.getDate()).padStart(2, '0')}`
  : time.toISOString().replace('.000', '');
for (const event of Object.values(ical.sync.parseFile(process.argv[2]))) {
  if (event.type !== 'VEVENT') continue;
  const day = event.datetype === 'date';
  console.log([event.uid, utc(event.start, day), utc(event.end, day), event.status, event.summary, event.location].join('\t'));
}
