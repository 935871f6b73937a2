import { SegmentedControl } from '@mantine/core';
import type { Zoom } from './span.js';

interface Props {
  readonly zoom: Zoom;
  readonly onChange: (zoom: Zoom) => void;
}

export const ZoomSwitch = ({ zoom, onChange }: Props) => (
  <SegmentedControl<Zoom>
    size="xs"
    aria-label="How much is in view"
    value={zoom}
    onChange={onChange}
    data={[
      { value: 'month', label: 'Month' },
      { value: 'quarter', label: 'Quarter' },
    ]}
  />
);
