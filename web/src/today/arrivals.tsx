import { WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { useMovements } from '../server/today.js';
import { atPlace, placeName } from '../time/at-place.js';
import { dayAndMonth } from '../time/day.js';
import { say } from '../words/say.js';
import { ComingDays } from './coming-days.js';
import { byDayThere, type PropertyDay } from './movement-words.js';
import { PropertyMovements } from './property-movements.js';
import styles from './today.module.css';

/** Who comes and who leaves within a week, each property by its own day. */
export function Arrivals({ now }: { now: number }) {
  const { data, error, failureReason } = useMovements();
  return (
    <section className={styles.section} aria-label={say('Arrivals and departures')}>
      <h2 className={styles.heading}>{say('Arrivals and departures')}</h2>
      {!data ? <WorkPending problem={error ?? failureReason} /> : <Days {...byDayThere(data)} now={now} />}
    </section>
  );
}

interface DaysProps extends ReturnType<typeof byDayThere> {
  readonly now: number;
}

const Days = ({ today, tomorrow, coming, now }: DaysProps) => (
  <>
    <div className={styles.days}>
      <DayColumn name={say('Today')} properties={today} now={now} />
      <DayColumn name={say('Tomorrow')} properties={tomorrow} now={now} />
    </div>
    <ComingDays days={coming} />
    <p className={work.place}>
      {say(
        'Days are those of each property. Nights that a platform shows as closed, without saying for whom, are left out until you say that they are a booking.',
      )}
    </p>
  </>
);

interface ColumnProps {
  readonly name: string;
  readonly properties: readonly PropertyDay[];
  readonly now: number;
}

const DayColumn = ({ name, properties, now }: ColumnProps) => (
  <section className={work.card} aria-label={name}>
    <h3 className={styles.day}>{name}</h3>
    {properties.length === 0 && <p className={work.words}>{say('Nobody comes or leaves.')}</p>}
    {properties.map(({ property, day, movements }) => (
      <PropertyMovements
        key={property.id}
        movements={movements}
        heading={
          <>
            {property.name}
            <small>
              {dayAndMonth(day)}
              {isElsewhere(property.timezone) &&
                ` · ${say('now {moment} in {place}', {
                  moment: atPlace(new Date(now).toISOString(), property.timezone),
                  place: placeName(property.timezone),
                })}`}
            </small>
          </>
        }
      />
    ))}
  </section>
);

const isElsewhere = (timezone: string): boolean =>
  timezone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
