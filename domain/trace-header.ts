/**
 * The header by which a trace goes from whoever calls a workflow, through the workflow, to its activities. Its payload is
 * a W3C `traceparent`.
 */
export const TRACE_HEADER = 'traceparent';
