import { CopyLine } from '../page/copy-line.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PasteHint } from '../platform/paste-hint.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { Property } from '../server/shapes.js';
import { ago } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say } from '../words/say.js';
import { inOrder } from './in-order.js';
import styles from './property-page.module.css';

/** The links that we give, by platform and unit, and when each was read last. Managers alone are told them. */
export function ExportLinks({ property }: { property: Property }) {
  const now = useNow();
  const given = inOrder(property.connections).filter(({ feeds }) => feeds.some(({ exportUrl }) => exportUrl));
  if (given.length === 0) return null;
  const unitName = (id: string) => property.units.find(unit => unit.id === id)?.name ?? property.name;
  return (
    <section className={work.card} aria-label={say('Our links')}>
      <div className={styles.heading}>
        <h2>{say('Our links')}</h2>
      </div>
      <p className={work.words}>
        {say(
          'Each platform reads here what the others have sold. Who has a link can read it: give it to the platform alone.',
        )}
      </p>
      {given.map(({ id, platform, feeds }) => (
        <div key={id} className={styles.links}>
          <h3>
            <PlatformMark source={platform} />
            {SOURCE_NAMES[platform]}
          </h3>
          <PasteHint platform={platform} propertyId={property.id} />
          {feeds.flatMap(({ id, unitId, exportUrl, lastPull }) =>
            exportUrl ? (
              <div key={id}>
                <span className={styles.soft}>
                  {lastPull
                    ? say('{unit}: last read {ago}', {
                        unit: unitName(unitId),
                        ago: ago(lastPull.at, now),
                      })
                    : say('{unit}: not read yet', { unit: unitName(unitId) })}
                </span>
                <CopyLine
                  text={exportUrl}
                  label={say('our link for {platform}, {unit}', {
                    platform: SOURCE_NAMES[platform],
                    unit: unitName(unitId),
                  })}
                />
              </div>
            ) : (
              []
            ),
          )}
        </div>
      ))}
    </section>
  );
}
