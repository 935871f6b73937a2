import path from 'node:path';
import { Router } from 'express';
import staticGzip from 'express-static-gzip';
import { Problem } from '../domain/problems.js';

/** Built files bear the hash of their content in their names. */
const HASHED = /[/\\]assets[/\\]/;

/** What the calendar asks for first: a browser asks for it while the app itself is still on its way. */
const FIRST_ANSWERS = ['/api/session', '/api/properties?limit=200']
  .map(call => `<${call}>; rel=preload; as=fetch; crossorigin`)
  .join(', ');

/**
 * The web app's files, as the build compressed them where the browser takes that, and its page for every address that is
 * a place in the app.
 */
export function webApp(folder: string): Router {
  const routes = Router();
  routes.use(
    staticGzip(folder, {
      index: false,
      enableBrotli: true,
      orderPreference: ['br', 'gzip'],
      serveStatic: {
        setHeaders(response, file) {
          response.setHeader(
            'Cache-Control',
            HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
          );
        },
      },
    }),
  );
  routes.get('/{*place}', (request, response, next) => {
    // A missing file, and anything that is no page for a person, is not a place in the app.
    if (path.extname(request.path) || !request.accepts('html')) return next(new Problem('not_found'));
    if (request.path === '/') response.set('Link', FIRST_ANSWERS);
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: folder }, error => {
      if (error && !response.headersSent) next(new Problem('not_found', {}, { cause: error }));
    });
  });
  return routes;
}
