// What every browser test stands on: a browser that draws WebGL in software, a server whose answers a test
// can bend, and a page that remembers all that must not happen.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const graphics = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const quiet = [
    '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
];
const types = {
    '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript',
    '.wasm': 'application/wasm', '.ttf': 'font/ttf', '.svg': 'image/svg+xml', '.csv': 'text/csv',
    '.json': 'application/json', '.txt': 'text/plain; charset=utf-8',
};

export function launch({ webgl = true } = {}) {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [...quiet, ...(webgl ? graphics : ['--disable-3d-apis'])],
    });
}

// Serves a folder under `prefix`. `bend(path)` may return {status}, {type}, {hold: promise} or
// {cut: bytes} for a path, or nothing. `requests` are the paths asked for, in order.
export async function serve(folder, { prefix = '/', bend = () => null } = {}) {
    const requests = [];
    const server = createServer(async (request, response) => {
        const path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
        requests.push(path);
        const file = path.startsWith(prefix) &&
            join(folder, normalize(path.slice(prefix.length) || '.'));
        const found = file && existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
        const bent = bend(path) ?? {};
        await bent.hold;
        if (bent.status || !found || !existsSync(found)) {
            response.writeHead(bent.status ?? 404).end();
            return;
        }
        const bytes = readFileSync(found);
        response.writeHead(200, {
            'Content-Type': bent.type ?? types[extname(found)] ?? 'application/octet-stream',
            'Content-Length': bytes.length,
            'Cache-Control': 'no-cache',
        });
        if (bent.cut) {
            response.write(bytes.subarray(0, bent.cut));
            setTimeout(() => response.destroy(), 50);
        } else {
            response.end(bytes);
        }
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        address: `http://127.0.0.1:${server.address().port}${prefix}`,
        requests,
        close: () => new Promise((resolve) => {
            server.closeAllConnections();
            server.close(resolve);
        }),
    };
}

function watchInside() {
    window.seen = { violations: [], shift: 0, frames: 0, alerts: 0 };
    addEventListener('securitypolicyviolation', (event) =>
        window.seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => request((time) => {
        ++window.seen.frames;
        callback(time);
    });
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
}

// A page that collects console errors, page errors, dialogs and requests to anywhere else.
export async function openPage(browser, address, contextOptions = {}, { path = '', wait = true } = {}) {
    const context = await browser.newContext({
        viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', ...contextOptions,
    });
    const page = await context.newPage();
    const bad = [];
    page.on('console', (message) => {
        if (message.type() === 'error') bad.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => bad.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
        bad.push(`dialog: ${dialog.message()}`);
        dialog.dismiss();
    });
    page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        const own = origin === new URL(address).origin || protocol === 'data:' || protocol === 'blob:';
        if (!own) bad.push(`off-origin request: ${request.url()}`);
    });
    await page.addInitScript(watchInside);
    await page.goto(address + path);
    if (wait) await ready(page);
    return { page, context, bad };
}

// The explorer has drawn its first frame and the page shows it.
export async function ready(page) {
    await page.waitForFunction(() => document.documentElement.classList.contains('settled'), null,
        { timeout: 30000 });
}

export function probe(page) {
    return page.evaluate(() => window.communiqueApp.probe());
}

// Waits until probe() satisfies the condition, and returns it.
export async function probeUntil(page, what, condition, timeoutMs = 5000) {
    const end = Date.now() + timeoutMs;
    for (;;) {
        const state = await probe(page);
        if (state && condition(state)) return state;
        if (Date.now() > end) throw new Error(`waited in vain until ${what}; tab ${state?.tab}, state ${state?.state}`);
        await page.waitForTimeout(50);
    }
}

// The page's position of a point given in the canvas' own pixels.
export async function onCanvas(page, { x, y }) {
    const box = await page.locator('#canvas').boundingBox();
    return { x: box.x + x, y: box.y + y };
}

export async function clickOnCanvas(page, point) {
    const { x, y } = await onCanvas(page, point);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.waitForTimeout(60);
    await page.mouse.up();
}

export async function expectClean({ page, bad }) {
    const { violations } = await page.evaluate(() => window.seen);
    const all = [...bad, ...violations.map((violation) => `policy: ${violation}`)];
    if (all.length) throw new Error(all.join('\n'));
}
