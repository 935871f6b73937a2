import { z } from 'zod';
import { COLUMNS } from '../../domain/import/columns.js';
import { MOST_ROWS } from '../../domain/import/table.js';
import { Id, PlatformName } from './common.js';

export const PropertyImport = z
  .strictObject({ csv: z.string().meta({ description: 'The text of the file.' }) })
  .meta({
    id: 'PropertyImport',
    description: `A table of units: one line of headings, then one unit in each line, at most ${MOST_ROWS}. Columns: Property, Time zone, Unit, and a link (or "by hand") for each of Airbnb, Vrbo, Booking.com, Agoda, GoMMT. Separated by commas, semicolons or tabs.`,
  });

const RowProblem = z.object({
  column: z.enum(COLUMNS).optional(),
  code: z.string(),
  says: z.string(),
  help: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const Row = z.object({
  line: z.int().meta({ description: 'Where it stands in the file, from 1.' }),
  property: z.string(),
  unit: z.string(),
  outcome: z.enum(['property', 'unit', 'links', 'nothing', 'wrong']).meta({
    description:
      '`property` a new one, with this unit; `unit` a new one of a property; `links` for a unit that is here; `nothing` all of it is here.',
  }),
  platforms: z.array(PlatformName).meta({ description: 'That it connects, or gives a link.' }),
  propertyId: Id.optional().meta({ description: 'Of a property that is here.' }),
  problems: z.array(RowProblem),
});

export const ImportOutcome = z
  .object({
    rows: z.array(Row),
    ignoredColumns: z.array(z.string()).meta({ description: 'Headings that name nothing we know.' }),
    properties: z.int().meta({ description: 'That the file names.' }),
    adds: z
      .object({ properties: z.int(), units: z.int(), links: z.int() })
      .meta({ description: 'What the file brings that is not here, as it was before this request.' }),
    imported: z
      .array(z.object({ id: Id, name: z.string() }))
      .meta({ description: 'The properties that this request went through; none of a dry run.' }),
    next: z
      .int()
      .nullable()
      .meta({ description: 'Where to go on, where not all properties were asked for.' }),
  })
  .meta({ id: 'ImportOutcome' });
