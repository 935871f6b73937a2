import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { isNoneOfTheUnit } from '../link/link-problem.js';
import { ProblemNote } from '../page/problem-note.js';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { useAddFeed, useConnect, useReplaceLink } from '../server/connections.js';
import type { Connection, PlatformFacts, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { type Links, pasted } from './connect-steps.js';
import { StepHeading } from './step-heading.js';
import { UnitResult } from './unit-result.js';

interface Props {
  readonly property: Property;
  readonly connection: Connection | undefined;
  readonly facts: PlatformFacts;
  readonly links: Links;
  readonly back: string;
  readonly onSaved: () => void;
}

/** What reading the links would do, before anything is saved. */
export function FirstResult({ property, connection, facts, links, back, onSaved }: Props) {
  const { platform } = facts;
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const save = useSave(property, connection, facts, links);
  const queries = useQueryClient();
  const judge = (unitId: string, error: unknown) => {
    if (isNoneOfTheUnit(error)) setRefused(all => (all.has(unitId) ? all : new Set([...all, unitId])));
  };
  const finish = async () => {
    await save.send();
    queries.removeQueries({ queryKey: ['preview'] });
    onSaved();
  };
  const units = property.units.filter(({ id }) => links[id]?.trim());
  return (
    <>
      <StepHeading>{say('What it would do')}</StepHeading>
      <p className={work.words}>
        {say('Nothing is saved yet. This is what {platform} tells, and what follows from it.', {
          platform: SOURCE_NAMES[platform],
        })}
      </p>
      {units.map(unit => (
        <UnitResult
          key={unit.id}
          name={unit.name}
          platform={platform}
          url={links[unit.id]!.trim()}
          meant={{
            ...{ timezone: property.timezone, platform, unitId: unit.id },
            feedId: connection?.feeds.find(({ unitId }) => unitId === unit.id)?.id,
          }}
          onProblem={error => judge(unit.id, error)}
        />
      ))}
      {save.error && <ProblemNote error={save.error} />}
      <div className={styles.actions}>
        <Button component={Link} to={back} variant="default">
          {say('Back')}
        </Button>
        <Button
          loading={save.isPending}
          disabled={refused.size > 0}
          onClick={() => void finish().catch(() => undefined)}
        >
          {say('Save and connect')}
        </Button>
      </div>
    </>
  );
}

/** A new connection with its links; or the links alone, of units that the platform does not know or has none of. */
function useSave(
  property: Property,
  connection: Connection | undefined,
  { platform }: PlatformFacts,
  links: Links,
) {
  const connect = useConnect();
  const add = useAddFeed();
  const replace = useReplaceLink();
  const given = pasted(links);
  const send = async (): Promise<void> => {
    if (!connection) {
      const feeds = property.units.map(
        ({ id }) => given.find(({ unitId }) => unitId === id) ?? { unitId: id },
      );
      await connect.mutateAsync({ propertyId: property.id, platform, feeds });
      return;
    }
    for (const { unitId, url } of given) {
      const feed = connection.feeds.find(one => one.unitId === unitId);
      if (!feed) await add.mutateAsync({ connectionId: connection.id, unitId, url });
      else if (!feed.importUrl) await replace.mutateAsync({ feedId: feed.id, url });
    }
  };
  return {
    send,
    isPending: connect.isPending || add.isPending || replace.isPending,
    error: connect.error ?? add.error ?? replace.error,
  };
}
