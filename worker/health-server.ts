import { createServer, type Server } from 'node:http';

/** `/healthz`: the process runs. `/readyz`: its workers take work and what they need answers. */
export async function serveHealth(
  port: number,
  host: string,
  isReady: () => Promise<boolean>,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, text: string) =>
      response
        .writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' })
        .end(`${text}\n`);
    switch (request.url) {
      case '/healthz':
        return answer(200, 'ok');
      case '/readyz':
        return (await isReady()) ? answer(200, 'ready') : answer(503, 'not ready');
      default:
        return answer(404, 'not found');
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  return server;
}
