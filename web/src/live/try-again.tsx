import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '../words/say.js';

/** Asks at once for all that this page could not get. */
export function TryAgain() {
  const queries = useQueryClient();
  const [trying, setTrying] = useState(false);
  const retry = () => {
    setTrying(true);
    const failed = queries.refetchQueries(
      {
        type: 'active',
        predicate: ({ state }) => state.error !== null || state.fetchFailureReason !== null,
      },
      { cancelRefetch: true },
    );
    void failed.finally(() => setTrying(false));
  };
  return (
    <Button variant="default" style={{ alignSelf: 'flex-start' }} mt="xs" loading={trying} onClick={retry}>
      {say('Try again')}
    </Button>
  );
}
