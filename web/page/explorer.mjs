// Starts the explorer over its poster and connects it with the page: what it asks for (services) and
// what it is told. createCommuniqueApp comes from the compiled module that the build puts before
// this code.

import { AppModule } from './app_module.mjs';
import { currentState, onReturn, showAddress } from './address.mjs';
import { announce, forwardLinks, updateCompanion } from './companion.mjs';
import { fetchNames, followLanguage, teachAtOnce, teachLanguage } from './language_door.mjs';
import { InputFilter, leaveCanvas } from './input.mjs';
import {
    loadFonts, loadModule, lostContext, noWasm, noWebGl, notLoaded, RestOfModule, stopped,
} from './loading.mjs';
import { showNotice } from './notice.mjs';
import { openOwnArticles } from './own_articles_door.mjs';
import {
    copyText, download, exportView, forwardExports, searchInCore, stopExport,
} from './sharing_door.mjs';
import { TextAgent } from './text_agent.mjs';
import { chooseTheme, followSurroundings, prefersDark, sizeOf } from './surroundings.mjs';

const pageRoot = document.documentElement;

// Every change of a canvas's size waits for the graphics process, even a change to the size it has. SDL
// makes four while it opens its window, one of them to 1×1 to learn whether a style sheet rules (it
// does). Here only a real change reaches the canvas.
function sparing(canvas) {
    for (const name of ['width', 'height']) {
        const { get, set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, name);
        const change = (value) => { if (value > 1 && value !== canvas[name]) set.call(canvas, value); };
        Object.defineProperty(canvas, name, { get, set: change, configurable: true });
    }
    return canvas;
}

// Making a context waits for the graphics process, which is busy with the page's own first picture at
// first; so it is made when the explorer's picture is ready to be drawn. SDL gets this same context.
function makeContext(canvas) {
    return canvas.getContext('webgl2', {
        alpha: false, antialias: false, depth: false, stencil: false, premultipliedAlpha: true,
        preserveDrawingBuffer: false, powerPreference: 'default',
    });
}

function showProgress(share) {
    const bar = document.getElementById('progress');
    bar.firstElementChild.style.transform = `scaleX(${share})`;
    bar.setAttribute('aria-valuenow', String(Math.round(100 * share)));
}

function open(address) {
    const url = new URL(address, location.href);
    if (url.protocol === 'https:' || url.protocol === 'http:') window.open(url, '_blank', 'noopener');
}

// Resolves when the page's own first picture is on its way, at once where nobody looks: preparing the
// explorer takes longer than a frame and must not come before it.
function firstPaint() {
    if (document.hidden) return Promise.resolve();
    return new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
        setTimeout(resolve, 300); // a browser may keep back the frames of a page that it does not show
    });
}

// Resolves when the explorer has drawn its first frame. `isActive` says whether input goes to it;
// `onLeave` is called when Escape leaves it.
export async function startExplorer(boot, { isActive, onLeave }) {
    const stage = document.getElementById('stage');
    const canvas = sparing(document.getElementById('canvas'));
    if (!boot.canRun) throw typeof WebAssembly === 'object' ? noWebGl() : noWasm();

    // Only who waits sees a bar. A style sheet's own delay would keep the graphics process busy meanwhile.
    const patience = setTimeout(() => pageRoot.classList.add('waiting'), 400);
    const painted = firstPaint();
    let app = null;
    let agent = null;
    const fail = (failure) => {
        pageRoot.classList.remove('running');
        showNotice(boot, failure);
    };
    const services = {
        companion: updateCompanion,
        announce,
        address: (state, fragment) => showAddress(state, fragment, () => app.scrolled()),
        open,
        save: (name, type, bytes) => download(name, new Blob([bytes], { type })),
        copy: (text) => copyText(boot, text),
        own: (any) => pageRoot.classList.toggle('own', any === '1'),
        exportView: (what) => exportView(boot, app, what),
        stopExport,
        search: (state) => searchInCore(boot, app, state),
        readArticles: () => openOwnArticles(boot, app),
        focusOut: (direction) => (direction ? leaveCanvas(canvas, direction) : onLeave(canvas)),
        scrollPage: (dy) => scrollBy(0, dy),
        textInput: (...place) => agent?.setActive(...place),
        theme: chooseTheme,
        language: (code) => teachLanguage(boot, app, code),
        spoken: (code) => followLanguage(boot, code),
        letters: () => fetchNames(boot, app),
    };
    const rest = new RestOfModule(boot.getRest, boot.files.wasm.rest, fail);
    const loading = loadModule(createCommuniqueApp, {
        wasm: boot.getWasm(), rest, total: boot.files.wasm.bytes, report: showProgress,
        options: { canvas, services, onAbort: () => fail(stopped()), printErr: console.warn },
    });
    loading.catch(() => {}); // waited for below, unless something else is missing
    // Asking for the stage's size lays the page out: once, with its own letters.
    const fonts = await loadFonts(boot.fonts);
    const module = await loading;
    if (boot.goesFurther) await rest.load().catch(() => { throw notLoaded(); });
    app = new AppModule(module);
    agent = new TextAgent(stage, canvas, app);
    fonts.forEach((bytes, index) => app.setFont(index, bytes));
    await teachAtOnce(boot, app);
    await painted;
    const { width, height, ratio } = sizeOf(stage);
    app.resize(width, height, ratio);
    new InputFilter(stage, canvas, app, agent, isActive);
    canvas.addEventListener('webglcontextlost', () => watchForContext(canvas, fail));
    app.setSite(location.origin + location.pathname);
    app.start(currentState(), {
        dark: prefersDark(), embed: boot.embed, coarsePointer: matchMedia('(pointer: coarse)').matches,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    if (!makeContext(canvas)) throw noWebGl();
    app.show();
    followSurroundings(stage, app);
    clearTimeout(patience);
    pageRoot.classList.add('running');
    requestAnimationFrame(() => setTimeout(() => pageRoot.classList.add('settled'))); // behind the picture
    rest.load().catch((error) => console.warn('Half of the explorer did not arrive yet:', error));
    document.getElementById('poster').inert = true;
    const navigate = (state, scrolled) => app.navigate(state, scrolled);
    forwardLinks((state) => {
        navigate(state);
        if (!boot.embed) document.getElementById('explorer').scrollIntoView();
    });
    onReturn(navigate);
    forwardExports(boot, app);
    window.communiqueApp = app; // for tests and for the curious: communiqueApp.probe()
    app.rest = rest;
    return app;
}

// The explorer draws itself anew when the context comes back; when it does not, the page says so.
function watchForContext(canvas, fail) {
    const timer = setTimeout(() => fail(lostContext()), 5000);
    canvas.addEventListener('webglcontextrestored', () => clearTimeout(timer), { once: true });
}
