import { useState } from 'react';
import { WorkPage } from '../page/work-page.js';
import { useDryRun, useImport } from '../server/property-imports.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { ChooseTable } from './choose-table.js';
import { ImportDone } from './import-done.js';
import { ImportProgress } from './import-progress.js';
import { LookedThrough } from './looked-through.js';

const BACK = { to: '/properties', name: say('Properties') };

/** A table is chosen -> looked through, which changes nothing -> brought in -> told what came of it. */
export default function ImportPage() {
  const mayChange = useMay('manager');
  const [csv, setCsv] = useState('');
  const [done, setDone] = useState(0);
  const look = useDryRun();
  const bring = useImport(setDone);
  const anew = () => {
    look.reset();
    bring.reset();
    setDone(0);
  };
  return (
    <WorkPage title={say('Import properties')} back={BACK} width="wide">
      {!mayChange ? (
        <p>{say('Only managers add properties.')}</p>
      ) : bring.data ? (
        <ImportDone imported={bring.data} onMore={anew} />
      ) : bring.isPending && look.data ? (
        <ImportProgress done={done} all={look.data.properties} />
      ) : look.data ? (
        <LookedThrough
          outcome={look.data}
          problem={bring.error}
          onImport={() => bring.mutate(csv)}
          onBack={anew}
        />
      ) : (
        <ChooseTable csv={csv} onChange={setCsv} onLook={look.mutate} look={look} />
      )}
    </WorkPage>
  );
}
