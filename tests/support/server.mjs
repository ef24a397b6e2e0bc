// The built site on 127.0.0.1, on a port of the system's choosing; stops with `close`. Packed as a
// host would send it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json', '.csv': 'text/csv', '.txt': 'text/plain', '.xml': 'application/xml' };
const packed = new Set(['.html', '.css', '.js', '.svg', '.json', '.csv', '.txt', '.xml']);
// What a cautious host would send.
export const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

// One that nobody uses, for a program that wants to be told.
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function serve(root, port = 0) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    try {
      const bytes = await readFile(join(root, path));
      const kind = extname(path);
      const pack = packed.has(kind) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
      response.writeHead(200, {
        'content-type': types[kind] ?? 'application/octet-stream',
        'content-security-policy': policy,
        ...(path.startsWith('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
        ...(pack ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
      });
      response.end(pack ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
