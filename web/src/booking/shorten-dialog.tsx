import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import { sayDone } from '../page/said.js';
import { type Booking, useShortenBooking } from '../server/bookings.js';
import { addDays, type Day, daysBetween, nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';
import { leftOf } from './shorter.js';
import styles from './take-nights.module.css';

interface Props {
  readonly booking: Booking;
  /** At the place. */
  readonly today: Day;
  readonly onClose: () => void;
}

/** Some of the nights are given back, at the beginning or the end: the others stay taken all the time. */
export function ShortenDialog({ booking, today, onClose }: Props) {
  const { id, kind, nights } = booking;
  const [from, setFrom] = useState<Day>(nights.from);
  const [to, setTo] = useState<Day>(nights.to);
  const shorten = useShortenBooking(id);
  const left = leftOf(nights, { from, to }, today);
  const isBlock = kind === 'block';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!left) return;
    // A refusal stays on the screen; the dialog closes on success alone.
    void shorten.mutateAsync(left).then(
      () => {
        sayDone(say('Shortened to {nights}.', { nights: nightsInWords(left) }));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isBlock ? say('Open some of these nights?') : say('Shorten this booking?')}
      closeButtonProps={{ 'aria-label': say('Close') }}
      centered
      radius="lg"
    >
      <form onSubmit={save} className={styles.form} noValidate>
        <Text size="sm" c="dimmed">
          {say('The nights left out are free, and the platforms may sell them from their next reading on.')}
        </Text>
        <div className={styles.days}>
          <TextInput
            type="date"
            label={isBlock ? say('Closed from') : say('Arrival')}
            min={nights.from}
            max={addDays(nights.to, -1)}
            disabled={nights.from < today}
            value={from}
            onChange={event => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={isBlock ? say('Open again on') : say('Departure')}
            min={addDays(nights.from, 1)}
            max={nights.to}
            value={to}
            onChange={event => setTo(event.currentTarget.value)}
            data-autofocus
          />
        </div>
        {shorten.error ? <ProblemNote error={shorten.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {say('Cancel')}
          </Button>
          <Button type="submit" loading={shorten.isPending} disabled={!left}>
            {left
              ? say('{n, plural, one {Keep # night} other {Keep # nights}}', {
                  n: daysBetween(left.from, left.to),
                })
              : say('Shorten')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
