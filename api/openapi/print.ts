import { routes } from '../routes/index.js';
import { openApiDocument } from './document.js';

/** Prints the OpenAPI document. Needs no database: it is what the web app's types are made from. */
process.stdout.write(`${JSON.stringify(openApiDocument(routes), null, 2)}\n`);
