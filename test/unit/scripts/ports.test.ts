import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { checkPorts, freePorts } from '../../../scripts/stack/ports.js';

test('a port that is taken is named, with the variable that moves it', async () => {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  try {
    await expect(checkPorts([['OTA_TEMPORAL_PORT', port]], '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program. Set OTA_TEMPORAL_PORT to a free one.`,
    );
  } finally {
    await new Promise(resolve => server.close(resolve));
  }
});

test('free ports are all different and can be listened on', async () => {
  const ports = await freePorts(6);
  expect(new Set(ports).size).toBe(6);
  await expect(
    checkPorts(
      ports.map(port => ['PORT', port] as const),
      '127.0.0.1',
    ),
  ).resolves.toBeUndefined();
});
