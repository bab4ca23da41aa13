import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageFault } from './command.ts';

/** A running server and the address of its first page. */
export interface Running {
  address: string;
  close: () => Promise<void>;
}

/** The base path that a site was built for, and who is told each path that is asked for. */
export interface Serving {
  base?: string;
  /** Whether `.gz` and `.br` files beside the plain ones are sent to browsers that take them. */
  compressed?: boolean;
  /** Whether pages of other sites may read what is served. */
  shared?: boolean;
  heard?: (path: string) => void;
}

/** Serves a built folder on this machine only; port 0 takes any free one. */
export async function serveFolder(folder: string, port: number, serving: Serving = {}): Promise<Running> {
  const { base = '/', compressed = false, shared = false, heard } = serving;
  const files = sirv(folder, { dev: true, etag: true, gzip: compressed, brotli: compressed });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    heard?.(url);
    if (shared) response.setHeader('access-control-allow-origin', '*');
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      const page = join(folder, '404.html');
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (!`${url}/`.startsWith(base)) return missing();
    request.url = `/${url.slice(base.length)}`;
    return files(request, response, missing);
  });
  await listen(server, port);
  const { port: taken } = server.address() as { port: number };
  const close = () => new Promise<void>((done) => (server.closeAllConnections(), server.close(() => done())));
  return { address: `http://localhost:${taken}${base}`, close };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      const inUse = fault.code === 'EADDRINUSE';
      reject(
        inUse
          ? new UsageFault(`Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`)
          : fault,
      );
    });
    server.listen(port, () => resolve());
  });
}
