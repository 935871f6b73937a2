import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LinkPreview } from '../link/link-preview.js';
import { ProblemNote } from '../page/problem-note.js';
import { guessPlatform } from '../platform/guess.js';
import { PLATFORMS, SOURCE_NAMES } from '../platform/names.js';
import { useConnect } from '../server/connections.js';
import { Refused } from '../server/refused.js';
import type { Connection, Platform, Property } from '../server/shapes.js';

interface Props {
  readonly property: Property;
  readonly onConnected: (connection: Connection) => void;
  readonly onCancel: () => void;
}

export function ConnectForm({ property, onConnected, onCancel }: Props) {
  const taken = new Set(property.connections.map(c => c.platform));
  const free = PLATFORMS.filter(p => !taken.has(p));
  const [platform, setPlatform] = useState<Platform | null>(null);
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({});
  const connect = useConnect();
  const guess = (found: Platform | undefined) => {
    if (found && free.includes(found)) setPlatform(chosen => chosen ?? found);
  };

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!platform) return;
    const feeds = property.units.map(({ id: unitId }) => {
      const url = urls[unitId]?.trim();
      return url ? { unitId, url } : { unitId };
    });
    connect.mutate({ propertyId: property.id, platform, feeds }, { onSuccess: onConnected });
  };
  const errorOf = (place: number) =>
    connect.error instanceof Refused
      ? connect.error.fields.find(f => f.path === `feeds.${place}.url`)?.message
      : undefined;
  const homeless = connect.error && !property.units.some((_, place) => errorOf(place));

  return (
    <form onSubmit={save} noValidate>
      <Select
        label="Platform"
        placeholder="Choose"
        data={free.map(value => ({ value, label: SOURCE_NAMES[value] }))}
        value={platform}
        allowDeselect={false}
        onChange={value => setPlatform(value as Platform | null)}
      />
      {property.units.map((unit, place) => (
        <div key={unit.id}>
          <TextInput
            mt="md"
            label={property.units.length > 1 ? `Calendar link of ${unit.name}` : 'Calendar link'}
            placeholder="Paste the iCal link, https://…"
            inputMode="url"
            autoComplete="off"
            value={urls[unit.id] ?? ''}
            error={errorOf(place)}
            onChange={event => {
              const url = event.currentTarget.value;
              setUrls(all => ({ ...all, [unit.id]: url }));
              guess(guessPlatform(url.trim()));
            }}
          />
          <LinkPreview url={urls[unit.id]?.trim() ?? ''} timezone={property.timezone} onPlatform={guess} />
        </div>
      ))}
      {homeless && <ProblemNote error={connect.error} />}
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" loading={connect.isPending} disabled={!platform}>
          Connect
        </Button>
      </Group>
    </form>
  );
}
