import type { ApiDocument, Schema } from '../../server/api-document.js';
import { say } from '../../words/say.js';

/** One line about a field of what is sent or answered. */
export interface Field {
  /** `connections[].feeds[].url` */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly says: string;
}

/** Deeper than this is told by the type's name alone; no shape of the API goes so deep. */
const DEEPEST = 6;

function resolved(schema: Schema, document: ApiDocument): Schema {
  if (!schema.$ref) return schema;
  const found = document.components.schemas[schema.$ref.split('/').at(-1)!];
  return found ? { ...resolved(found, document), ...descriptionOf(schema) } : {};
}

const descriptionOf = ({ description }: Schema) => (description === undefined ? {} : { description });

const choicesOf = ({ oneOf, anyOf, allOf }: Schema): readonly Schema[] | undefined => oneOf ?? anyOf ?? allOf;

const isNull = ({ type }: Schema): boolean => type === 'null';

const eitherOf = (types: readonly string[]): string =>
  types.reduce((all, type) => say('{all} or {type}', { all, type }));

/** `text`, `list of date-time`, `“me” or “organization”`. */
export function typeInWords(given: Schema, document: ApiDocument): string {
  const schema = resolved(given, document);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return eitherOf(schema.enum.map(value => JSON.stringify(value)));
  const choices = choicesOf(schema);
  if (choices && !schema.properties)
    return eitherOf([...new Set(choices.map(choice => typeInWords(choice, document)))]);
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [say('anything')]);
  return eitherOf(
    types.map(type =>
      type === 'array'
        ? say('list of {type}', { type: typeInWords(schema.items ?? {}, document) })
        : nameOf(type, schema),
    ),
  );
}

const nameOf = (type: string, { format }: Schema): string =>
  type === 'string' ? (format ?? say('text')) : type === 'null' ? 'null' : type;

/** The fields of an object, each followed by those within it; of a choice of objects, those of all. */
export function fieldsOf(given: Schema, document: ApiDocument, before = '', depth = 0): Field[] {
  const schema = resolved(given, document);
  if (depth > DEEPEST) return [];
  if (schema.type === 'array' && schema.items)
    return fieldsOf(schema.items, document, `${before}[]`, depth + 1);
  const choices = choicesOf(schema)?.filter(choice => !isNull(choice));
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = before === '' ? key : `${before}.${key}`;
    const { description = '' } = resolved(value, document);
    const field: Field = {
      name,
      type: typeInWords(value, document),
      required: schema.required?.includes(key) ?? false,
      says: description,
    };
    return [field, ...fieldsOf(value, document, name, depth + 1)];
  });
  const keyed =
    typeof schema.additionalProperties === 'object'
      ? fieldsOf(schema.additionalProperties, document, `${before}{}`, depth + 1)
      : [];
  return [...own, ...keyed, ...(choices ? together(choices, document, before, depth) : [])];
}

/** A field of some choices only is none that is required. */
function together(choices: readonly Schema[], document: ApiDocument, before: string, depth: number): Field[] {
  const lists = choices.map(choice => fieldsOf(choice, document, before, depth + 1));
  const byName = new Map<string, Field>();
  for (const field of lists.flat()) {
    const known = byName.get(field.name);
    const types = known && known.type !== field.type ? eitherOf([known.type, field.type]) : field.type;
    byName.set(field.name, { ...field, type: types });
  }
  return [...byName.values()].map(field => ({
    ...field,
    required: lists.every(list => list.some(({ name, required }) => name === field.name && required)),
  }));
}
