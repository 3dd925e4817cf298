# Walks through CalDAV with python3-caldav as an app would: the calendars, their events, a search, and a write that must fail.
import sys
from datetime import datetime, timedelta
import caldav

base, user, password = sys.argv[1:4]
client = caldav.DAVClient(url=base + '/dav/', username=user, password=password)
calendars = client.principal().calendars()
for calendar in calendars:
    print('calendar', str(calendar.url).rsplit('/', 2)[1], calendar.name, sep='\t')
group = next(c for c in calendars if 'group-G-MIDORI' in str(c.url))
for event in group.events():
    print('event', event.instance.vevent.uid.value, sep='\t')
for event in group.date_search(datetime.now() - timedelta(days=1), datetime.now() + timedelta(days=90)):
    event.load()
    print('found', event.instance.vevent.uid.value, sep='\t')
try:
    group.save_event('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20260101T000000Z\r\n'
                     'DTSTART:20260101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n')
    print('written')
except Exception as refused:
    print('refused', type(refused).__name__, sep='\t')
