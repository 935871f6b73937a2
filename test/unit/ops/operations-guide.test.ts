import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { ALERT_RULE_NAMES } from '../../../domain/alerts/rules.js';
import { projectRoot } from '../../../store/project-root.js';

const read = (...parts: string[]): string => readFileSync(path.join(projectRoot, ...parts), 'utf8');

const guide = read('docs', 'operations.md');
/** What a heading says, and the text up to the next one. */
const sections = new Map(
  guide
    .split(/^#{2,3} /m)
    .slice(1)
    .map(text => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n')).trim()]),
);

const prometheusAlerts = [...read('ops', 'prometheus', 'alerts.yml').matchAll(/- alert: (\w+)/g)].map(
  ([, name]) => name!,
);

test.each([...ALERT_RULE_NAMES, ...prometheusAlerts])('the guide says of %s what to do', name => {
  expect(sections.get(name)?.length ?? 0).toBeGreaterThan(100);
});

test('each alert of Prometheus names its place in the guide', () => {
  const named = [...read('ops', 'prometheus', 'alerts.yml').matchAll(/runbook: docs\/operations\.md#(\w+)/g)];
  expect(named.map(([, anchor]) => anchor)).toEqual(prometheusAlerts.map(name => name.toLowerCase()));
  expect(prometheusAlerts.length).toBeGreaterThan(10);
});

test('what the guide refers to within itself is there', () => {
  const anchors = new Set([...sections.keys()].map(title => title.toLowerCase().replaceAll(' ', '-')));
  for (const [, anchor] of guide.matchAll(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(anchor);
});
