"""Reads iCalendar files (RFC 5545) and tells, as JSON, what is wrong with each and what it holds.

python3-icalendar accepts some files that the RFC does not: what it lets pass is looked at here.
"""
import json
import sys

import icalendar

MOST_BYTES = 75
REQUIRED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE")


def faults_of_bytes(data):
    if data.startswith(b"\xef\xbb\xbf"):
        yield "begins with a byte order mark"
    lines = data.split(b"\r\n")
    if lines[-1] != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        yield "a line does not end in CRLF"
    for line in lines:
        if len(line) > MOST_BYTES:
            yield f"a line of {len(line)} bytes"
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield "a fold stands within a character"


def read(data):
    faults = list(faults_of_bytes(data))
    try:
        calendar = icalendar.Calendar.from_ical(data.decode("utf-8"))
    except ValueError as error:
        return {"faults": [*faults, str(error)], "events": []}
    if calendar.get("VERSION") != "2.0" or "PRODID" not in calendar:
        faults.append("no version or no product")
    events = []
    for event in calendar.walk("VEVENT"):
        if event.errors:
            faults += [f"{name}: {what}" for name, what in event.errors]
            continue
        missing = [name for name in REQUIRED if name not in event]
        if missing:
            faults.append(f"an event without {', '.join(missing)}")
            continue
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        if (end - start).days != 1 or type(start).__name__ != "date":
            faults.append(f"{event['UID']}: not one day")
        events.append({
            "uid": str(event["UID"]), "day": start.isoformat(), "sequence": int(event["SEQUENCE"]),
            "stamp": event["DTSTAMP"].dt.isoformat(), "summary": str(event["SUMMARY"]),
            "description": str(event.get("DESCRIPTION", "")), "url": str(event.get("URL", "")),
            "status": str(event.get("STATUS", "")),
        })
    if not events:
        faults.append("no event")
    if len({event["uid"] for event in events}) < len(events):
        faults.append("two events have one UID")
    return {"name": str(calendar.get("X-WR-CALNAME", "")), "faults": faults, "events": events}


def main(paths):
    result = {}
    for path in paths:
        with open(path, "rb") as file:
            result[path] = read(file.read())
    json.dump(result, sys.stdout)


main(sys.argv[1:])
