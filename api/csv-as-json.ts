import express, { type RequestHandler, Router } from 'express';

/** A body sent as text/csv, as the JSON `{ csv }` that the route takes. */
export function csvAsJson(limit: string): RequestHandler {
  const router = Router();
  router.use(express.text({ type: 'text/csv', limit }), (request, _response, next) => {
    if (typeof request.body === 'string') request.body = { csv: request.body };
    next();
  });
  return router;
}
