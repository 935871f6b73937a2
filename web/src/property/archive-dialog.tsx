import { ConfirmDialog } from '../page/confirm-dialog.js';
import { useArchiveProperty } from '../server/properties.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';

export function ArchiveDialog({ property, onClose }: { property: Property; onClose: () => void }) {
  const archive = useArchiveProperty();
  return (
    <ConfirmDialog
      opened
      title={say('Archive {property}?', { property: property.name })}
      words={say(
        'We stop reading its calendars and our links for it stop working. What is known so far is kept.',
      )}
      action={say('Archive')}
      mutation={archive}
      send={() => archive.mutateAsync(property.id)}
      onClose={onClose}
    />
  );
}
