import { pausedInWords } from '../connection/control-words.js';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone } from '../page/said.js';
import { usePauseMany } from '../server/controls.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';

export function PauseDialog({ property, onClose }: { property: Property; onClose: () => void }) {
  const pause = usePauseMany();
  return (
    <ConfirmDialog
      opened
      title={say('Pause {property}?', { property: property.name })}
      words={say(
        'We look at none of its calendars until you resume. Nights known so far stay taken, and our links go on working; a new booking is not seen.',
      )}
      action={say('Pause')}
      mutation={pause}
      send={() =>
        pause.mutateAsync({ propertyId: property.id }).then(turned => sayDone(pausedInWords(turned)))
      }
      onClose={onClose}
    />
  );
}
