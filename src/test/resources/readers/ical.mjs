// Tells what ical.js, the reader in Thunderbird, reads in a file, as strictly as it can be told to.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.argv[3] + '/package.json');
const loaded = require('ical.js');
const ICAL = loaded.default ?? loaded;
ICAL.design.strict = true;
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
const utc = time => time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000', '');
for (const component of calendar.getAllSubcomponents('vevent')) {
  const event = new ICAL.Event(component);
  console.log([event.uid, utc(event.startDate), utc(event.endDate), component.getFirstPropertyValue('status'),
    event.summary, event.location].join('\t'));
}
