/** Health check of a container: exits 0 where the process in it, `api` or `worker`, answers that it is ready. */
const ports = { api: process.env.PORT || '4000', worker: process.env.OTA_WORKER_PORT || '4001' };
const port = ports[process.argv[2]];
if (!port) throw new Error('Say which: api or worker.');

const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4_000) });
if (!answer.ok) throw new Error(`Not ready: ${answer.status} ${await answer.text()}`);
