// The floor: sends the bodies of a file (one JSON text a line) over undici's Pool, so many at once, and does nothing else.
//     node bare-loop.mjs URL BODIES CONCURRENCY
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

const [url, file, concurrency] = process.argv.slice(2);
const bodies = readFileSync(file, 'utf8').split('\n').filter(Boolean);
const { origin, pathname } = new URL(url);
const pool = new Pool(origin, { connections: Number(concurrency) });
let next = 0;

async function worker() {
  while (next < bodies.length) {
    const body = bodies[next];
    next += 1;
    const reply = await pool.request({
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json' },
      body,
    });
    JSON.parse(await reply.body.text());
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, worker));
await pool.close();
