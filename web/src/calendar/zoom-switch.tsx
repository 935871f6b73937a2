import { say } from '../words/say.js';
import { ZOOMS, type Zoom } from './span.js';
import styles from './zoom-switch.module.css';

interface Props {
  readonly zoom: Zoom;
  readonly onChange: (zoom: Zoom) => void;
}

const NAMES: Readonly<Record<Zoom, string>> = { month: say('Month'), quarter: say('Quarter') };

/** Drawn with the first page, and so by style alone: it measures nothing. */
export const ZoomSwitch = ({ zoom, onChange }: Props) => (
  <div className={styles.switch} role="radiogroup" aria-label={say('How much is in view')}>
    {ZOOMS.map(one => (
      <label key={one} className={styles.choice}>
        <input type="radio" name="zoom" checked={one === zoom} onChange={() => onChange(one)} />
        {NAMES[one]}
      </label>
    ))}
  </div>
);
