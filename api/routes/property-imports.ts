import { z } from 'zod';
import type { ImportPlan, PlannedRow } from '../../domain/import/plan.js';
import { rowsOf, TEMPLATE } from '../../domain/import/table.js';
import { helpWith, Problem, say } from '../../domain/problems.js';
import { readCsv } from '../../intake/read-csv.js';
import {
  type ImportedProperty,
  importPart,
  PROPERTIES_AT_ONCE,
  planNow,
} from '../actions/import-properties.js';
import { judgedRows } from '../actions/known-for-import.js';
import { fieldError, ProblemAtFields } from '../problem-answer.js';
import { ownAnswer, route } from '../route.js';
import { ImportOutcome, PropertyImport } from '../shapes/property-import.js';

export const add = route({
  method: 'post',
  path: '/api/property-imports',
  who: 'manager',
  says: 'Adds the properties, units and links of a table that are not here yet: all of it, or nothing where a row is wrong. A dry run says what would be done.',
  problems: [
    'import_unreadable',
    'import_empty',
    'import_no_column',
    'import_column_twice',
    'import_too_many_rows',
    'import_wrong',
  ],
  input: {
    query: z.strictObject({
      dryRun: z.enum(['true', 'false']),
      from: z.coerce
        .number()
        .int()
        .min(0)
        .default(0)
        .meta({ description: 'The first of the file’s properties to be added, from 0.' }),
      most: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .meta({ description: 'How many properties are added; all of them where it is not given.' }),
    }),
    body: PropertyImport,
  },
  takesAlso: 'text/csv',
  answers: ImportOutcome,
  async run({ query, body }, context) {
    const { rows: written, ignored } = rowsOf(readCsv(body.csv));
    const rows = judgedRows(written, context);
    const plan = await planNow(context, rows);
    const imported: ImportedProperty[] = [];
    const end = query.most === undefined ? plan.properties.length : query.from + query.most;
    if (query.dryRun === 'false') {
      refuseWrong(plan);
      const wanted = plan.properties.slice(query.from, end);
      for (let at = 0; at < wanted.length; at += PROPERTIES_AT_ONCE) {
        const part = await importPart(context, rows, wanted.slice(at, at + PROPERTIES_AT_ONCE));
        // Somebody added something else meanwhile: the rows are judged anew, to be told.
        if (!part) refuseWrong(await planNow(context, rows));
        imported.push(...(part ?? []));
      }
    }
    return {
      rows: plan.rows.map(rowAnswer),
      ignoredColumns: [...ignored],
      properties: plan.properties.length,
      adds: addsOf(plan),
      imported,
      next: query.dryRun === 'false' && end < plan.properties.length ? end : null,
    };
  },
});

/** Throws `import_wrong`, naming each row, where any is wrong. */
function refuseWrong({ rows }: ImportPlan): void {
  const wrong = rows.filter(({ outcome }) => outcome === 'wrong');
  if (wrong.length === 0) return;
  throw new ProblemAtFields(
    new Problem('import_wrong', { rows: wrong.length }),
    wrong.flatMap(({ line, problems }) =>
      problems.map(({ column, code, details }) =>
        fieldError(['lines', line, ...(column ? [column] : [])].join('.'), code, details),
      ),
    ),
  );
}

const rowAnswer = ({ problems, platforms, ...row }: PlannedRow) => ({
  ...row,
  platforms: [...platforms],
  problems: problems.map(({ code, details, column }) => ({
    code,
    says: say(code, details),
    help: helpWith(code, details),
    ...(column ? { column } : {}),
    ...(Object.keys(details).length ? { details: { ...details } } : {}),
  })),
});

const addsOf = ({ properties }: ImportPlan) => ({
  properties: properties.filter(({ id, units }) => id === undefined && units.length > 0).length,
  units: properties.flatMap(({ units }) => units).filter(({ id }) => id === undefined).length,
  links: properties.flatMap(({ units }) => units).flatMap(({ links }) => links).length,
});

export const template = ownAnswer({
  method: 'get',
  path: '/api/property-imports/template.csv',
  who: 'manager',
  says: 'A table to fill in, with rows that show what goes where.',
  input: {},
  answers: { contentType: 'text/csv' },
  async run(_input, { response }) {
    response
      .set('Content-Disposition', 'attachment; filename="properties.csv"')
      .set('Cache-Control', 'no-store')
      .type('text/csv')
      .send(`\uFEFF${TEMPLATE}`);
  },
});
