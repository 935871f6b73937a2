import { Button } from '@mantine/core';
import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { useTrySamples } from '../server/properties.js';
import { useSession } from '../session/signed-in.js';
import { say } from '../words/say.js';
import styles from './empty-page.module.css';
import { ProblemNote } from './problem-note.js';

/** The first page an organization sees: what this does, and the two ways to begin for whoever may. */
export function EmptyPage({ onAdd }: { onAdd: (() => void) | undefined }) {
  const { organization, sandbox } = useSession();
  const samples = useTrySamples();
  return (
    <main className={styles.page}>
      <div className={styles.picture} aria-hidden>
        <div>
          <i data-source="airbnb" style={{ left: '4%', width: '30%' }} />
          <i data-source="booking_com" style={{ left: '36%', width: '24%' }} />
          <i data-source="vrbo" style={{ left: '66%', width: '30%' }} />
        </div>
        <div>
          <i data-source="vrbo" style={{ left: '14%', width: '34%' }} />
          <i data-source="airbnb" style={{ left: '58%', width: '20%' }} />
        </div>
        <div>
          <i data-source="booking_com" style={{ left: '2%', width: '20%' }} />
          <i data-source="airbnb" style={{ left: '24%', width: '42%' }} />
          <i data-source="booking_com" style={{ left: '70%', width: '18%' }} />
        </div>
      </div>
      {onAdd ? (
        <>
          <h1>{say('Every platform, one calendar')}</h1>
          <p>
            {say(
              'Give us the calendar links of a property. We read them around the clock, and give each platform a link back, so that a night sold on one is closed on the others.',
            )}
          </p>
          <div className={styles.actions}>
            <Button size="md" leftSection={<IconPlus size={18} />} onClick={onAdd}>
              {say('Add a property')}
            </Button>
            {sandbox && (
              <Button
                size="md"
                variant="default"
                leftSection={<IconSparkles size={18} />}
                loading={samples.isPending}
                onClick={() => samples.mutate()}
              >
                {say('Try it with sample platforms')}
              </Button>
            )}
          </div>
          {samples.error && <ProblemNote error={samples.error} />}
        </>
      ) : (
        <>
          <h1>{say('No properties yet')}</h1>
          <p>
            {say(
              '{organization} has none so far. As soon as a manager adds one, its calendar appears here.',
              {
                organization: organization.name,
              },
            )}
          </p>
        </>
      )}
    </main>
  );
}
