import express, { type ErrorRequestHandler, type Express, type RequestHandler, Router } from 'express';
import { Problem } from '../domain/problems.js';
import { answersWithin, databaseAnswers, READY_WITHIN_MS } from '../store/answers-in-time.js';
import { groupBy } from './answers/group-by.js';
import type { FindCaller } from './caller.js';
import { compressed } from './compressed.js';
import { csvAsJson } from './csv-as-json.js';
import { openApiDocument } from './openapi/document.js';
import { OIDC_CALLBACK, oidcCallback } from './people/oidc.js';
import { answerProblem } from './problem-answer.js';
import { requestLog } from './request-log.js';
import type { Route } from './route.js';
import { routes } from './routes/index.js';
import { securityHeaders } from './security-headers.js';
import { traced } from './trace-request.js';
import type { Use } from './use.js';
import { webApp } from './web-app.js';

/** 500 units with their links fit many times over. */
const BODY_LIMIT = '1mb';

/** The whole HTTP server, without a port. */
export function createApp(
  use: Use,
  findCaller: FindCaller,
  options: {
    readonly webDir: string;
    readonly trustProxy?: number | string | false;
    /** Counts and times requests. */
    readonly measured?: RequestHandler;
  },
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustProxy ?? false);
  app.set('etag', false); // answers of the API are never cached; what may be sets its own
  app.use(requestLog(use.log), securityHeaders(use.publicUrl));
  if (options.measured) app.use(options.measured);
  app.use(health(use));
  app.use('/api', compressed(), express.json({ limit: BODY_LIMIT, strict: true }));
  app.use('/api/property-imports', csvAsJson(BODY_LIMIT));
  app.use(mounted(routes, use, findCaller));
  app.get(OIDC_CALLBACK, oidcCallback(use.signIn, use.publicUrl));
  app.get('/api/openapi.json', documentOf(routes));
  app.use(['/api', '/ical', '/webhooks'], () => {
    throw new Problem('not_found');
  });
  app.use(compressed(), webApp(options.webDir));
  app.use(() => {
    throw new Problem('not_found');
  });
  app.use(problemHandler);
  return app;
}

function mounted(all: readonly Route[], use: Use, findCaller: FindCaller): Router {
  const router = Router({ caseSensitive: true });
  for (const route of all) {
    const { method, path } = route;
    router[method](path, traced(method, path, route.handler(use, findCaller)));
  }
  for (const [path, here] of groupBy(all, route => route.path)) {
    const methods = here.map(({ method }) => method.toUpperCase());
    const allowed = [...new Set(methods.flatMap(name => (name === 'GET' ? ['GET', 'HEAD'] : [name])))];
    router.all(path, (request, response) => {
      response.set('Allow', allowed.join(', '));
      throw new Problem('method_not_allowed', { method: request.method });
    });
  }
  return router;
}

function documentOf(all: readonly Route[]): RequestHandler {
  const document = JSON.stringify(openApiDocument(all));
  return (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('application/json').send(document);
  };
}

function health({ db, workflows }: Use): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const [postgres, temporal] = await Promise.all([
      databaseAnswers(db),
      answersWithin(READY_WITHIN_MS, workflows.isReachable()),
    ]);
    response
      .status(postgres && temporal ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ok: postgres && temporal, postgres, temporal });
  });
  return router;
}

const problemHandler: ErrorRequestHandler = (error, request, response, _next) =>
  answerProblem(error, request, response);
