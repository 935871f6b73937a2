// biome-ignore lint/suspicious/noExplicitAny: documents of a shape that others defined
type Json = any;

/**
 * The OpenAPI document with ids that exist beside those that may: a generator hits no UUID by chance. `ids` are by the
 * part of the path before `{id}`: `/api/properties`.
 */
export function withKnownIds(document: Json, ids: Readonly<Record<string, readonly string[]>>): Json {
  const told = structuredClone(document);
  for (const [path, methods] of Object.entries<Json>(told.paths)) {
    const known = ids[path.split('/{')[0] ?? ''];
    if (!known?.length) continue;
    for (const { parameters = [] } of Object.values<Json>(methods))
      for (const parameter of parameters)
        if (parameter.in === 'path' && parameter.name === 'id')
          parameter.schema = { anyOf: [{ type: 'string', enum: known }, parameter.schema] };
  }
  return told;
}
