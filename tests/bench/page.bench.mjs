// What the page costs until the explorer's first frame, beside two pages made of what npm offers: one chart
// by Observable Plot, the lightest way to one figure, and one of Dear ImGui's web bindings with the
// same bars. All in turn, in one browser, several times; medians are printed. Ratios mean something,
// milliseconds are this machine's.
//
//   node page.bench.mjs --site DIR

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../browser/harness.mjs';

const { values: given } = parseArgs({
    options: { site: { type: 'string' }, runs: { type: 'string', default: '5' } }, strict: false,
});
if (!given.site) {
    console.error('usage: node page.bench.mjs --site DIR [--runs N]');
    process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const runs = Number(given.runs);
const slow = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8, offline: false };
const slowCpu = 4;
const idleSeconds = 10;

const head = (title) => `<!doctype html><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">` +
    '<meta name="viewport" content="width=device-width">';
const bars = 'Array.from({length:24},(_,i)=>20+(i*37)%61)';
const plotScript = `import {plot,barY,ruleY} from '@observablehq/plot';
const data=${bars}.map((value,i)=>({year:String(2001+i),value}));
document.querySelector('#chart').append(plot({width:900,height:420,marks:[barY(data,{x:'year',y:'value'}),ruleY([0])]}));`;
const imguiScript = `import {ImGui,ImGuiImplWeb,ImVec2} from '@mori2003/jsimgui';
const data=${bars},canvas=document.querySelector('canvas');
await ImGuiImplWeb.Init({canvas,backend:'webgl2',loaderPath:'./loader.js'});
function frame(){canvas.width=canvas.clientWidth;canvas.height=canvas.clientHeight;ImGuiImplWeb.BeginRender();
ImGui.SetNextWindowPos(new ImVec2(0,0));ImGui.SetNextWindowSize(new ImVec2(canvas.width,canvas.height));
ImGui.Begin('Bars');ImGui.Text('Twenty-four bars');const list=ImGui.GetWindowDrawList();
data.forEach((v,i)=>list.AddRectFilled(new ImVec2(20+i*36,400-v*4),new ImVec2(48+i*36,400),0xff79541f));
ImGui.End();ImGuiImplWeb.EndRender();requestAnimationFrame(frame);}requestAnimationFrame(frame);`;

async function makePeers(folder) {
    const require = createRequire(import.meta.url);
    const { build } = require('esbuild');
    const bundle = async (name, contents) => {
        await build({
            stdin: { contents, resolveDir: here }, bundle: true, minify: true, format: 'esm', logLevel: 'error',
            outfile: join(folder, name), external: ['./loader*'], nodePaths: [join(here, 'node_modules')],
        });
    };
    await bundle('plot.js', plotScript);
    await bundle('imgui.js', imguiScript);
    writeFileSync(join(folder, 'loader.js'), readFileSync(require.resolve('@mori2003/jsimgui').replace('mod.js', 'loader.js')));
    writeFileSync(join(folder, 'plot.html'), `${head('Plot')}<h1>Twenty-four bars</h1><div id="chart"></div>` +
        '<script type="module" src="plot.js"></script>');
    writeFileSync(join(folder, 'imgui.html'), `${head('ImGui')}<style>body{margin:0}canvas{display:block;width:100vw;height:100vh}` +
        '</style><canvas></canvas><link rel="modulepreload" href="loader.js"><script type="module" src="imgui.js"></script>');
    writeFileSync(join(folder, 'floor.html'), `${head('Floor')}<h1>Floor</h1><canvas></canvas><script>` +
        'const gl=document.querySelector("canvas").getContext("webgl2");requestAnimationFrame(()=>{gl.clearColor(1,0,0,1);gl.clear(16384);' +
        'gl.drawArrays(0,0,0)})</script>');
}

const types = {
    '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm',
    '.ttf': 'font/ttf',
};

// Everything travels in brotli; what was sent is counted.
async function serveCompressed(folders) {
    const packed = new Map();
    const sent = [];
    const server = createServer((request, response) => {
        const path = new URL(request.url, 'http://host').pathname.slice(1);
        const [name, ...rest] = path.split('/');
        const file = join(folders[name] ?? '/nowhere', rest.join('/') || 'index.html');
        try {
            if (!packed.has(file)) {
                const raw = readFileSync(file);
                packed.set(file, { raw, br: brotliCompressSync(raw) });
            }
        } catch {
            response.writeHead(404).end();
            return;
        }
        const { raw, br } = packed.get(file);
        sent.push({ name: rest.join('/') || 'index.html', raw: raw.length, br: br.length });
        response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain', 'Content-Encoding': 'br', 'Cache-Control': 'no-store' });
        response.end(br);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    return { address: `http://127.0.0.1:${server.address().port}/`, sent, close: () => server.close() };
}

// First frame: the task in which a canvas is first drawn into with real geometry, or an SVG first has
// fifteen shapes. `figure`: the first paint after which a figure (SVG or canvas) was in the document.
function watch() {
    window.bench = { frames: 0 };
    const note = (name) => { window.bench[name] ??= performance.now(); };
    for (const draw of ['drawElements', 'drawArrays']) {
        const original = WebGL2RenderingContext.prototype[draw];
        WebGL2RenderingContext.prototype[draw] = function drawn(...values) {
            note('canvas');
            return original.apply(this, values);
        };
    }
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => request((time) => {
        ++window.bench.frames;
        callback(time);
    });
    const shapes = 'svg :is(rect,circle,path,line,polyline,polygon)';
    const look = () => {
        if (window.bench.svg || document.querySelectorAll(shapes).length < 15) return;
        request(() => setTimeout(() => note('svg')));
        observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
}

async function measure(browser, server, page, limits) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    if (limits) {
        await session.send('Network.emulateNetworkConditions', slow);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowCpu });
    }
    await tab.addInitScript(watch);
    const first = server.sent.length;
    await tab.goto(server.address + page.path, { waitUntil: 'commit' });
    await tab.waitForFunction((mark) => window.bench?.[mark], page.mark, { timeout: 120000, polling: 20 });
    const files = server.sent.slice(first);
    await tab.waitForTimeout(200);
    const result = await tab.evaluate(() => ({
        ...window.bench,
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        resources: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
    }));
    result.frame = result[page.mark];
    // What is asked for after the frame is not counted to it.
    const later = result.resources.filter(({ startTime }) => startTime > result.frame).map(({ name }) => name);
    result.files = files.filter((file) => !later.some((name) => name.endsWith(file.name)));
    if (!limits) Object.assign(result, await idle(tab, session));
    await context.close();
    return result;
}

async function idle(tab, session) {
    await session.send('Performance.enable');
    await tab.waitForTimeout(1000);
    const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value;
    const start = { frames: await tab.evaluate(() => window.bench.frames), busy: await busy() };
    await tab.waitForTimeout(idleSeconds * 1000);
    return {
        idleFrames: (await tab.evaluate(() => window.bench.frames)) - start.frames,
        idleBusy: (1000 * ((await busy()) - start.busy)) / idleSeconds,
    };
}

const median = (values) => values.filter((v) => v !== undefined).sort((a, b) => a - b)[Math.floor(values.length / 2)];
const pad = (text, width) => String(text ?? '-').padStart(width);
const round = (value) => (value === undefined ? '-' : Math.round(value));

function printParts(files) {
    console.log('bytes to the explorer’s first frame, by part (raw, brotli 11):');
    for (const { name, raw, br } of files) console.log(`  ${name.padEnd(40)} ${pad(raw, 9)} ${pad(br, 9)}`);
    const sum = (key) => files.reduce((total, file) => total + file[key], 0);
    console.log(`  ${'all'.padEnd(40)} ${pad(sum('raw'), 9)} ${pad(sum('br'), 9)}   ${files.length} requests`);
}

const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
await makePeers(folder);
const server = await serveCompressed({ site: resolve(given.site), peers: folder });
const browser = await launch();
const pages = [
    { name: 'this page', path: 'site/', mark: 'canvas' },
    { name: 'this page, embedded', path: 'site/?embed=1&figure=meetings', mark: 'svg' },
    { name: 'Observable Plot', path: 'peers/plot.html', mark: 'svg' },
    { name: 'jsimgui (Dear ImGui)', path: 'peers/imgui.html', mark: 'canvas' },
    { name: 'floor (empty WebGL2)', path: 'peers/floor.html', mark: 'canvas' },
];
await measure(browser, server, pages[4], false); // wakes the graphics process
for (const page of pages) page.results = { fast: [], slow: [] };
for (let run = 0; run < runs; ++run) {
    for (const page of pages) {
        page.results.fast.push(await measure(browser, server, page, false));
        page.results.slow.push(await measure(browser, server, page, true));
    }
}
printParts(pages[0].results.fast[0].files);
console.log('\nmedians; figure = first paint with a figure in the page, frame = first interactive frame (canvas) or whole chart (SVG)');
console.log(`${'page'.padEnd(24)}  req    br KB   paint  figure   frame | slow: paint  figure   frame | idle frames  ms/s`);
for (const { name, results } of pages) {
    const of = (kind, key) => round(median(results[kind].map((result) => result[key])));
    const figure = (kind) => round(median(results[kind].map(({ svg, frame }) => svg ?? frame)));
    const files = results.fast[0].files;
    console.log(`${name.padEnd(24)} ${pad(files.length, 4)} ${pad(Math.round(files.reduce((n, f) => n + f.br, 0) / 1000), 8)} ` +
        `${pad(of('fast', 'paint'), 7)} ${pad(figure('fast'), 7)} ${pad(of('fast', 'frame'), 7)} | ` +
        `${pad(of('slow', 'paint'), 11)} ${pad(figure('slow'), 7)} ${pad(of('slow', 'frame'), 7)} | ` +
        `${pad(of('fast', 'idleFrames'), 11)} ${pad(median(results.fast.map((r) => r.idleBusy)).toFixed(1), 5)}`);
}
const [ours, , plot, imgui] = pages.map(({ results }) => (kind, key) => median(results[kind].map((r) => r[key] ?? r.frame)));
for (const kind of ['fast', 'slow']) {
    console.log(`${kind}: our first figure / Observable Plot's ${(ours(kind, 'svg') / plot(kind, 'svg')).toFixed(2)}, ` +
        `our first explorer frame / jsimgui's ${(ours(kind, 'frame') / imgui(kind, 'frame')).toFixed(2)}`);
}
await browser.close();
server.close();
rmSync(folder, { recursive: true, force: true });
