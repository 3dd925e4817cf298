# Tells what python3-icalendar reads in a file: one line an event, tab between uid, start, end (UTC), status, title, place.
import sys
from datetime import date, datetime, timedelta, timezone
from icalendar import Calendar


def utc(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    return value.isoformat()


with open(sys.argv[1], 'rb') as file:
    calendar = Calendar.from_ical(file.read())
for event in calendar.walk('VEVENT'):
    print('\t'.join([str(event['UID']), utc(event['DTSTART'].dt), utc(event['DTEND'].dt), str(event['STATUS']),
                     str(event['SUMMARY']), str(event['LOCATION'])]))
