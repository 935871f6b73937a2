import { readFileSync } from 'node:fs';
import { check } from './ical/check.js';
import { exampleFeed } from './ical/example.js';
import { answerOnce, serve } from './ical/instances.js';

const USAGE = `Usage:
  npm run ical -- check FILE|URL [--json] [--timezone Europe/Rome]
      what a calendar holds and what is wrong with it, in plain words
  npm run --silent ical -- instances [--serve]
      the calendar on standard input as a JSON list of its instances that start within ICAL_FROM and ICAL_TO;
      with --serve one JSON line {"ics_b64","from","to"} per calendar, one line back
  npm run --silent ical -- example
      a feed as we serve it, for other programs to read (scripts/check-export.py)`;

const [command, ...args] = process.argv.slice(2);

switch (command) {
  case 'check':
    process.exitCode = await check(args);
    break;
  case 'instances':
    if (args.includes('--serve')) await serve(process.stdin, process.stdout);
    else process.exitCode = answerOnce(readFileSync(0), process.env, process.stdout, process.stderr);
    break;
  case 'example':
    process.stdout.write(exampleFeed());
    break;
  default:
    console.error(USAGE);
    process.exitCode = 2;
}
