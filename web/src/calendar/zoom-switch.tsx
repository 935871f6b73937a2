import { SegmentedControl } from '@mantine/core';
import { say } from '../words/say.js';
import type { Zoom } from './span.js';

interface Props {
  readonly zoom: Zoom;
  readonly onChange: (zoom: Zoom) => void;
}

export const ZoomSwitch = ({ zoom, onChange }: Props) => (
  <SegmentedControl<Zoom>
    size="xs"
    aria-label={say('How much is in view')}
    value={zoom}
    onChange={onChange}
    data={[
      { value: 'month', label: say('Month') },
      { value: 'quarter', label: say('Quarter') },
    ]}
  />
);
