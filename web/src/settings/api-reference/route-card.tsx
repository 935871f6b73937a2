import { useState } from 'react';
import type { ApiDocument, Schema } from '../../server/api-document.js';
import { say } from '../../words/say.js';
import styles from './api-page.module.css';
import { type Field, fieldsOf, typeInWords } from './fields.js';
import type { ReferenceRoute } from './routes.js';

interface Props {
  readonly route: ReferenceRoute;
  readonly document: ApiDocument;
}

/** One route in a line; all of it once opened. */
export function RouteCard({ route, document }: Props) {
  const [open, setOpen] = useState(false);
  const { method, path, says } = route;
  return (
    <li>
      <details className={styles.route} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span className={styles.method} data-method={method}>
            {method}
          </span>
          <code>{path}</code>
          <span className={styles.says}>{says}</span>
        </summary>
        {open && <Whole route={route} document={document} />}
      </details>
    </li>
  );
}

function Whole({ route: { who, operation }, document }: Props) {
  const parameters = (operation.parameters ?? []).map(
    ({ name, required, description, schema, in: where }): Field => ({
      name,
      type: say(
        '{type}, in the {place, select, path {path} query {query} header {header} cookie {cookie} other {{place}}}',
        { type: schema ? typeInWords(schema, document) : say('text'), place: where },
      ),
      required: required ?? false,
      says: description ?? schema?.description ?? '',
    }),
  );
  const sent = jsonOf(operation.requestBody?.content);
  const answers = Object.entries(operation.responses);
  const good = answers.find(([status]) => status.startsWith('2'));
  const [kind, answer] = Object.entries(good?.[1].content ?? {})[0] ?? [];
  return (
    <div className={styles.whole}>
      {who && (
        <p>
          <strong>{say('Who may.')}</strong> {who}
        </p>
      )}
      <Fields title={say('Parameters')} fields={parameters} />
      {sent && (
        <Fields title={say('What is sent')} fields={fieldsOf(sent, document)} says={sent.description} />
      )}
      {good && (
        <Fields
          title={say('What is answered ({status})', { status: good[0] })}
          fields={answer?.schema ? fieldsOf(answer.schema, document) : []}
          says={kind === 'application/json' ? undefined : kind}
        />
      )}
      <h3>{say('Problems')}</h3>
      <ul className={styles.fields}>
        {answers
          .filter(([status]) => !status.startsWith('2'))
          .map(([status, { description }]) => (
            <li key={status}>
              <code>{status}</code> {description}
            </li>
          ))}
      </ul>
    </div>
  );
}

const jsonOf = (content: Readonly<Record<string, { readonly schema?: Schema }>> | undefined) =>
  content?.['application/json']?.schema;

interface FieldsProps {
  readonly title: string;
  readonly fields: readonly Field[];
  readonly says?: string | undefined;
}

function Fields({ title, fields, says }: FieldsProps) {
  if (fields.length === 0 && !says) return null;
  return (
    <>
      <h3>{title}</h3>
      {says && <p>{says}</p>}
      <ul className={styles.fields}>
        {fields.map(field => (
          <li key={field.name}>
            <code>{field.name}</code> <span className={styles.type}>{field.type}</span>
            {!field.required && <em>{say('optional')}</em>}
            {field.says && <p>{field.says}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
