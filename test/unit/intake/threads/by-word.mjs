// Stands in for the parser: does to its thread what the first byte says.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ bytes }) => {
  switch (String.fromCharCode(bytes[0])) {
    case 'l':
      for (;;);
    case 's': {
      const kept = [];
      for (;;) kept.push(new Array(1_000).fill(kept.length));
    }
    case 'e':
      return process.exit(7);
    case 'p':
      return parentPort.postMessage({ kind: 'problem', code: 'feed_html', details: {} });
    case 'c':
      return parentPort.postMessage({ kind: 'crashed', name: 'RangeError' });
    default:
      return parentPort.postMessage({ kind: 'parsed', parsed: { prodid: 'x', events: [], problems: [] } });
  }
});
