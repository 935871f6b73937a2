import { Button } from '@mantine/core';
import { sayRefused } from '../page/said.js';
import { type ExplainedConflict, useDecide } from '../server/conflicts.js';
import { say } from '../words/say.js';

export function Reopen({ conflict: { id } }: { conflict: ExplainedConflict }) {
  const decide = useDecide(id);
  return (
    <Button
      mt="md"
      variant="default"
      loading={decide.isPending}
      onClick={() => decide.mutate({ kind: 'reopen' }, { onError: sayRefused })}
    >
      {say('Decide anew')}
    </Button>
  );
}
