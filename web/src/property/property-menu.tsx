import { IconDots } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { lazyNamed } from '../page/lazy-named.js';
import { MenuWhenAsked } from '../page/menu-when-asked.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import type { Asked } from './property-actions.js';
import styles from './property-menu.module.css';

const ArchiveDialog = lazyNamed(() => import('./archive-dialog.js'), 'ArchiveDialog');
const EditProperty = lazyNamed(() => import('./edit-property.js'), 'EditProperty');
const PauseDialog = lazyNamed(() => import('./pause-dialog.js'), 'PauseDialog');
const PropertyActions = lazyNamed(() => import('./property-actions.js'), 'PropertyActions');

/** What can be done with a property as a whole. Each does nothing where it is so already, and says that. */
export function PropertyMenu({ property }: { property: Property }) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <>
      <MenuWhenAsked
        position="bottom-end"
        width={220}
        button={
          <button
            type="button"
            className={styles.more}
            aria-label={say('More for {property}', { property: property.name })}
          >
            <IconDots size={18} />
          </button>
        }
      >
        <PropertyActions property={property} onAsk={setAsked} />
      </MenuWhenAsked>
      <Suspense fallback={null}>
        {asked === 'edit' && <EditProperty property={property} onClose={close} />}
        {asked === 'pause' && <PauseDialog property={property} onClose={close} />}
        {asked === 'archive' && <ArchiveDialog property={property} onClose={close} />}
      </Suspense>
    </>
  );
}
