// Serves a folder on 127.0.0.1 as a good static host would: right types, the compressed twins beside
// the files, files with a hash in their name for ever and everything else asked for anew. Without
// --port it takes 8080 or the next free one.
//
//   node serve.mjs --root DIR [--port N]

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const types = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.wasm': 'application/wasm',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ttf': 'font/ttf',
    '.woff2': 'font/woff2',
    '.txt': 'text/plain; charset=utf-8',
};
const twins = [['br', '.br'], ['gzip', '.gz']];
const hashed = /\.[0-9a-f]{8,}\.\w+$/;

function fileAt(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() ? found : null;
}

// The file that a request's path names inside `root`, or null.
function resolvePath(root, url) {
    let path;
    try {
        path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    } catch {
        return null;
    }
    if (path.includes('\0')) return null;
    if (path.endsWith('/')) path += 'index.html';
    const file = normalize(join(root, path));
    return file.startsWith(root + sep) && fileAt(file) ? file : null;
}

function answer(root, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { Allow: 'GET, HEAD' }).end();
        return;
    }
    const file = resolvePath(root, request.url);
    if (!file) {
        response.writeHead(404, { 'Content-Type': types['.txt'] }).end('There is no such file here.\n');
        return;
    }
    const accepted = (request.headers['accept-encoding'] ?? '').split(/[\s,;]+/);
    const twin = twins.find(([name, ending]) => accepted.includes(name) && fileAt(file + ending));
    const sent = twin ? file + twin[1] : file;
    const { size, mtimeMs } = fileAt(sent);
    const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}${twin ? `-${twin[0]}` : ''}"`;
    const headers = {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Accept-Encoding',
        ETag: tag,
    };
    if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, headers).end();
        return;
    }
    if (twin) headers['Content-Encoding'] = twin[0];
    headers['Content-Length'] = size;
    response.writeHead(200, headers);
    if (request.method === 'HEAD') {
        response.end();
    } else {
        createReadStream(sent).on('error', () => response.destroy()).pipe(response);
    }
}

// A server for `root`, listening; port 0 takes any free one. For the tests as for people.
export function serve(root, port = 0) {
    const folder = resolve(root);
    const server = createServer((request, response) => answer(folder, request, response));
    return new Promise((done, refused) => {
        server.once('error', refused);
        server.listen(port, '127.0.0.1', () => done(server));
    });
}

async function serveOnFirstFreePort(root, first) {
    for (let port = first; port < first + 50; ++port) {
        try {
            return await serve(root, port);
        } catch (error) {
            if (error.code !== 'EADDRINUSE') throw error;
        }
    }
    throw new Error(`ports ${first} to ${first + 49} are all in use`);
}

async function main() {
    const { values } = parseArgs({ options: { root: { type: 'string' }, port: { type: 'string' } } });
    if (!values.root || !fileAt(join(values.root, 'index.html'))) {
        throw new Error('usage: serve.mjs --root DIR [--port N], where DIR holds index.html');
    }
    const server = values.port !== undefined
        ? await serve(values.root, Number(values.port))
        : await serveOnFirstFreePort(values.root, 8080);
    console.log(`http://127.0.0.1:${server.address().port}/`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    main().catch((error) => {
        const busy = error.code === 'EADDRINUSE';
        console.error(`serve: ${busy ? 'that port is in use, choose another with --port' : error.message}`);
        process.exit(1);
    });
}
