import { Anchor, Button, Textarea } from '@mantine/core';
import { IconDownload, IconTableImport } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import work from '../page/work-page.module.css';
import { say, sayRich } from '../words/say.js';
import styles from './import.module.css';
import { textOf } from './text-of-file.js';

interface Props {
  readonly csv: string;
  readonly onChange: (csv: string) => void;
  readonly onLook: (csv: string) => void;
  readonly look: { readonly isPending: boolean; readonly error: unknown };
}

/** The same as the server takes (docs/import.md). */
const MOST_ROWS = 2000;

/** A table as a file or as text. Nothing is changed by looking through it. */
export function ChooseTable({ csv, onChange, onLook, look }: Props) {
  const [over, setOver] = useState(false);
  const field = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = textOf(new Uint8Array(await file.arrayBuffer()));
    onChange(text);
    onLook(text);
  };
  return (
    <>
      <section className={work.card} aria-label={say('The table')}>
        <h2>{say('The table')}</h2>
        <p className={work.words}>
          {sayRich(
            'One line for each unit, in the columns <b>Property</b>, <b>Time zone</b>, <b>Unit</b>, and one for each platform: <b>Airbnb</b>, <b>Vrbo</b>, <b>Booking.com</b>, <b>Agoda</b>, <b>GoMMT</b>. In these stands the calendar link, or “by hand” where the platform gives none. Rows with the same property are its units; leave Unit empty where it is one home.',
            { b: parts => <strong>{parts}</strong> },
          )}
        </p>
        <p className={work.words}>
          {say(
            'At most {rows, number} rows to a file. What is here already is known by its name and left as it is; only what it lacks is added.',
            { rows: MOST_ROWS },
          )}
        </p>
        <Anchor
          className={styles.template!}
          href="/api/property-imports/template.csv"
          download="properties.csv"
          underline="always"
        >
          <IconDownload size={16} aria-hidden />
          {say('Download a template')}
        </Anchor>
      </section>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field within does the same */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <IconTableImport size={28} stroke={1.5} aria-hidden />
        <label htmlFor={field}>{say('Drop a CSV file here, or choose one')}</label>
        <input
          id={field}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          disabled={look.isPending}
          onChange={event => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <form
        className={styles.paste}
        onSubmit={event => {
          event.preventDefault();
          onLook(csv);
        }}
      >
        <Textarea
          label={say('Or paste it')}
          description={say('Cells copied from a spreadsheet will do.')}
          value={csv}
          onChange={event => onChange(event.currentTarget.value)}
          minRows={5}
          maxRows={12}
          autosize
          spellCheck={false}
        />
        {look.error ? <ProblemNote error={look.error} /> : null}
        <Button type="submit" loading={look.isPending} disabled={csv.trim() === ''}>
          {say('Look it through')}
        </Button>
      </form>
    </>
  );
}
