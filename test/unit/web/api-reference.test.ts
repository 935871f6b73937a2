import { expect, test } from '@jest/globals';
import { openApiDocument } from '../../../api/openapi/document.js';
import { routes } from '../../../api/routes/index.js';
import type { ApiDocument } from '../../../web/src/server/api-document.js';
import { fieldsOf } from '../../../web/src/settings/api-reference/fields.js';
import { groupsOf, matching } from '../../../web/src/settings/api-reference/routes.js';

const document = JSON.parse(JSON.stringify(openApiDocument(routes))) as ApiDocument;
const groups = groupsOf(document);
const all = groups.flatMap(group => group.routes);

test('every route of the document stands in the reference, with who may', () => {
  const paths = Object.values(document.paths).flatMap(methods => Object.keys(methods));
  const events = Object.keys(document.webhooks ?? {});
  expect(all).toHaveLength(paths.length + events.length);
  const routesOnly = all.filter(({ id }) => !events.some(type => id.endsWith(` ${type}`)));
  expect(routesOnly.filter(({ who }) => !/\.$/.test(who)).map(({ id }) => id)).toEqual([]);
});

test('a search finds the routes in which each word stands', () => {
  const found = matching(groups, 'PAUSE connections feeds stops').flatMap(group =>
    group.routes.map(({ id }) => id),
  );
  expect(found).toEqual(['post /api/connections/{id}/pause']);
  expect(matching(groups, 'no such words')).toEqual([]);
});

test('fields within fields are named by where they stand', () => {
  const fields = fieldsOf({ $ref: '#/components/schemas/AddProperty' }, document);
  const url = fields.find(({ name }) => name === 'connections[].feeds[].url');
  expect(url).toMatchObject({ type: 'text', required: false });
  expect(fields.find(({ name }) => name === 'name')).toMatchObject({ required: true });
});

test('a field that only one of several shapes has is not required', () => {
  const fields = fieldsOf({ $ref: '#/components/schemas/AddChannel' }, document);
  expect(fields.find(({ name }) => name === 'kind')).toMatchObject({
    required: true,
    type: '"email" or "slack" or "webhook"',
  });
  expect(fields.find(({ name }) => name === 'url')).toMatchObject({ required: false });
});
