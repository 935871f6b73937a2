#!/usr/bin/env python3
"""Reads a feed we serve with Python's icalendar (pip install icalendar) and tells what is wrong with it.

    python3 scripts/check-export.py FILE|URL
    npm run --silent ical -- example | python3 scripts/check-export.py -

Ends with 0 and a line of counts where the feed is right, with 1 and the reasons where it is not.
"""
import datetime
import sys
import urllib.request

import icalendar

MAX_OCTETS = 75


def body_of(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    if source.startswith(("http://", "https://")):
        with urllib.request.urlopen(source, timeout=30) as answer:
            return answer.read()
    with open(source, "rb") as file:
        return file.read()


def faults_of_bytes(body: bytes) -> list[str]:
    lines = body.split(b"\r\n")
    faults = []
    if lines[-1] != b"":
        faults.append("the last line does not end in CRLF")
    if any(b"\r" in line or b"\n" in line for line in lines):
        faults.append("a line ends in something else than CRLF")
    for line in lines:
        if len(line) > MAX_OCTETS:
            faults.append(f"a line has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append("a fold splits a character")
    return faults


def faults_of_event(event: icalendar.Event) -> list[str]:
    uid = str(event.get("UID", ""))
    faults = [f"{uid}: no {name}" for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY") if name not in event]
    faults += [f"{uid}: {name}: {error}" for name, error in event.errors]
    start, end = (event.decoded(name, None) for name in ("DTSTART", "DTEND"))
    for day in (start, end):
        if isinstance(day, datetime.datetime) or not isinstance(day, datetime.date):
            faults.append(f"{uid}: {day!r} is no date")
    if not faults and end <= start:
        faults.append(f"{uid}: ends {end}, starts {start}")
    return faults


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    body = body_of(sys.argv[1])
    faults = faults_of_bytes(body)
    calendar = icalendar.Calendar.from_ical(body)
    events = calendar.walk("VEVENT")
    for event in events:
        faults += faults_of_event(event)
    uids = [str(event.get("UID")) for event in events]
    if len(set(uids)) != len(uids):
        faults.append("a UID comes twice")
    for fault in faults:
        print(fault)
    print(f"{len(events)} events, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
