import { dayAt } from '../../domain/instant.js';
import type { Json, JsonApi } from './api.js';
import { conflictsAmong, conflictText, differences, expectedOf, fromDayOn } from './expected.js';
import type { Finding } from './findings.js';
import { type House, truthOf } from './portfolio.js';
import type { HurtSystem } from './system.js';

/** The open conflicts are those that there really are, each once. Answers how many there are, too. */
export async function checkConflicts(
  { api, sandbox }: HurtSystem,
  houses: readonly House[],
): Promise<{ findings: Finding[]; conflicts: number }> {
  const at = new Date().toISOString();
  const units = await truthOf(sandbox);
  const open = await allOf(api, '/api/conflicts?limit=200', 'conflicts');
  const bookings = await allOf(api, '/api/bookings?limit=200', 'bookings');
  const findings: Finding[] = [];
  let conflicts = 0;
  for (const house of houses) {
    const unit = units.find(({ home }) => home === house.name)!;
    const today = dayAt(at, unit.timezone);
    const direct = bookings
      .filter(({ unitId }) => unitId === house.unitId)
      .map(({ nights }) => ({
        source: 'direct' as const,
        kind: 'stay' as const,
        nights: fromDayOn(nights, today),
      }));
    const expected = conflictsAmong([...expectedOf(unit, at), ...direct]);
    const found = open
      .filter(conflict => conflict.unit.id === house.unitId)
      .map(({ kind, nights, sides }) =>
        conflictText(
          kind,
          fromDayOn(nights, today),
          sides.map(({ source }: Json) => source),
        ),
      );
    conflicts += expected.length;
    const { missing, extra } = differences(expected, found);
    for (const one of missing)
      findings.push({ fault: 'lost', says: `${house.name}: a conflict is missed: ${one}` });
    for (const one of extra) {
      const isTwice = expected.includes(one);
      findings.push({
        fault: isTwice ? 'doubled' : 'wrong',
        says: `${house.name}: a conflict is ${isTwice ? 'there twice' : 'none, and told'}: ${one}`,
      });
    }
  }
  return { findings, conflicts };
}

/** All pages of a list. */
async function allOf(api: JsonApi, path: string, name: string): Promise<Json[]> {
  const all: Json[] = [];
  for (let cursor = ''; ; ) {
    const page = await api.must('GET', `${path}${cursor}`);
    all.push(...page[name]);
    if (!page.next) return all;
    cursor = `&cursor=${page.next}`;
  }
}
