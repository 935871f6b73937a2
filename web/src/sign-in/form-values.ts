import type { FormEvent } from 'react';

/** What stands in the fields of a form that is sent, by their names. */
export function valuesOf<Field extends string>(
  event: FormEvent<HTMLFormElement>,
  ...fields: readonly Field[]
): Record<Field, string> {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  return Object.fromEntries(fields.map(field => [field, String(form.get(field) ?? '')])) as Record<
    Field,
    string
  >;
}
