import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Conflict, detect } from '../../../domain/conflicts/detect.js';
import { pairKey, pairOf } from '../../../domain/conflicts/pair.js';
import { type StoredConflict, settle } from '../../../domain/conflicts/settle.js';
import { naiveConflicts, nightsOf } from './naive-model.js';
import { happenings, RandomUnit } from './random-unit.js';

const keyOf = (conflict: Conflict): string => pairKey(pairOf(conflict));

/** How often what is tested came about; a model that never meets a conflict or an echo proves nothing. */
const met = { conflicts: 0, echoes: 0, uncertain: 0, closed: 0, reopened: 0 };

/** The stored conflicts, kept by nothing but the steps. */
class Stored {
  private readonly byKey = new Map<string, StoredConflict>();

  settleWith(detected: readonly Conflict[], unit: RandomUnit): void {
    const steps = settle(
      [...this.byKey.values()],
      detected,
      id => {
        const nights = unit.nightsOf(id);
        return nights ? { nights } : { ended: unit.ended.get(id)! };
      },
      unit.today,
    );
    for (const step of steps) {
      if (step.kind === 'closed') {
        met.closed++;
        this.byKey.set(pairKey(step.was.pair), { ...step.was, state: 'closed' });
        continue;
      }
      if (step.kind === 'reopened') met.reopened++;
      const { kind, nights } = step.conflict;
      const pair = pairOf(step.conflict);
      if (step.kind === 'opened') expect(this.byKey.has(pairKey(pair))).toBe(false);
      this.byKey.set(pairKey(pair), { id: pairKey(pair), pair, kind, nights, state: 'open' });
    }
  }

  open(): string[] {
    return [...this.byKey].filter(([, { state }]) => state === 'open').map(([key]) => key);
  }
}

test('whatever happens, the conflicts are those that a look at every night finds', () => {
  fc.assert(
    fc.property(happenings, story => {
      const unit = new RandomUnit();
      const stored = new Stored();
      let openBefore = new Set<string>();
      for (const what of story) {
        unit.happens(what);
        const found = detect(unit.sources(), unit.today, unit.answers);
        const naive = naiveConflicts(unit.sources(), unit.today, unit.answers);

        const seen = found.conflicts.map(one => [
          keyOf(one),
          { kind: one.kind, certain: one.certain, nights: nightsOf(one.nights) },
        ]);
        expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(naive));
        expect(seen.length).toBe(naive.size);

        stored.settleWith(found.conflicts, unit);
        const open = [...naive]
          .filter(([key, { certain }]) => certain || openBefore.has(key))
          .map(([key]) => key);
        expect(stored.open().sort()).toEqual(open.sort());
        openBefore = new Set(open);
        unit.remember(found.echoes);

        met.conflicts += found.conflicts.length;
        met.echoes += found.echoes.length;
        met.uncertain += found.conflicts.filter(({ certain }) => !certain).length;
      }
    }),
    { numRuns: 800 },
  );
  for (const [what, times] of Object.entries(met)) expect([what, times > 50]).toEqual([what, true]);
});
