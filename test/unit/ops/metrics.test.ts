import { expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { parse } from 'yaml';
import { measuredRequests } from '../../../api/measure-requests.js';
import { watchNeeds } from '../../../metrics/needs.js';
import { watchPools } from '../../../metrics/pools.js';
import { openRegistry } from '../../../metrics/registry.js';
import { watchSystem } from '../../../metrics/system.js';
import { measuredActivities } from '../../../worker/measure-activities.js';
import { textOf } from './compose-file.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: Readonly<Record<'summary' | 'description' | 'runbook', string>>;
}
interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}

const rules: readonly Rule[] = parse(textOf('ops', 'prometheus', 'alerts.yml')).groups.flatMap(
  (group: { rules: Rule[] }) => group.rules,
);
const panels: readonly Panel[] = JSON.parse(
  textOf('ops', 'grafana', 'dashboards', 'calendar-sync.json'),
).panels;
const queries = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** Labels of each metric that our processes export; those that Prometheus adds itself beside them. */
async function exported(): Promise<Map<string, Set<string>>> {
  const registry = openRegistry();
  const none = {} as never;
  watchPools(registry, {});
  watchNeeds(registry, { postgresql: async () => true, temporal: async () => true });
  watchSystem(registry, none);
  measuredRequests(registry);
  measuredActivities(registry);
  const found = new Map<string, Set<string>>([['up', new Set()]]);
  for (const metric of registry.getMetricsAsArray()) {
    const { name, labelNames = [] } = metric as unknown as { name: string; labelNames?: string[] };
    const type = (metric as unknown as { type: unknown }).type;
    const suffixes = type === 'histogram' ? ['_bucket', '_sum', '_count'] : [''];
    for (const suffix of suffixes) found.set(`${name}${suffix}`, new Set([...labelNames, 'le']));
  }
  return found;
}

const ADDED_BY_PROMETHEUS = ['job', 'instance'];
/** Names with what stands in their braces. */
const namedIn = (expr: string) =>
  [...expr.matchAll(/\b((?:ota|process|nodejs)_[a-z0-9_]+|up)\b(?:\{([^}]*)\})?/g)].map(match => ({
    name: match[1]!,
    labels: [...(match[2] ?? '').matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(label => label[1]!),
  }));
const groupedBy = (expr: string) =>
  [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(match => match[1]!.split(',').map(label => label.trim()));

test.each(queries)('%s asks for metrics that we export, by labels that they have', async (_, expr) => {
  const known = await exported();
  const named = namedIn(expr);
  expect(named.length).toBeGreaterThan(0);
  for (const { name, labels } of named) {
    expect([name, known.has(name)]).toEqual([name, true]);
    for (const label of labels) expect([...(known.get(name) ?? []), ...ADDED_BY_PROMETHEUS]).toContain(label);
  }
  const all = new Set([...named.flatMap(({ name }) => [...(known.get(name) ?? [])]), ...ADDED_BY_PROMETHEUS]);
  for (const label of groupedBy(expr)) expect([...all]).toContain(label);
});

test('every metric of ours is shown on the dashboard or alerts somebody', async () => {
  const used = new Set(queries.flatMap(([, expr]) => namedIn(expr).map(({ name }) => name)));
  const ours = [...(await exported()).keys()].filter(name => name.startsWith('ota_'));
  const base = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
  const usedBases = new Set([...used].map(base));
  expect(ours.filter(name => !usedBases.has(base(name)))).toEqual([]);
});

test('names follow the conventions, and no label is an id', async () => {
  for (const [name, labels] of await exported()) {
    if (!name.startsWith('ota_')) continue;
    expect(name).toMatch(/^ota_[a-z0-9]+(_[a-z0-9]+)*$/);
    for (const label of labels) expect(label).not.toMatch(/id$|organization|feed|property|host|url/);
  }
  const registry = new Registry();
  measuredActivities(registry);
  for (const metric of registry.getMetricsAsArray()) {
    const { name, type } = metric as unknown as { name: string; type: string };
    if (type === 'counter') expect(name).toMatch(/_total$/);
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
  }
});

test('each alert says what it is, what it means and where to read what to do', () => {
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  for (const { alert, labels, annotations } of rules) {
    expect(['urgent', 'important']).toContain(labels.severity);
    expect(annotations.summary).toMatch(/\.$/);
    expect(annotations.description).toMatch(/\.$/);
    expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
  }
});

test('each panel has an id of its own, and asks something', () => {
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  for (const { type, targets } of panels)
    expect([type, type === 'row' || (targets ?? []).length > 0]).toEqual([type, true]);
});
