// Runs the explorer's compiled module under Node as a page would, up to a first picture and the pointer's
// first moves over it, with a canvas that draws nothing. What is called on the way is what a first page
// needs; see split_module.mjs.

import { AppModule } from '../page/app_module.mjs';

// WebGL 2 as far as a program that draws and never reads back can tell.
function makeGl(canvas) {
    const answers = {
        canvas, drawingBufferWidth: canvas.width, drawingBufferHeight: canvas.height,
        getSupportedExtensions: () => [], getExtension: () => null, getError: () => 0,
        getParameter: () => 4096, getShaderParameter: () => true, getProgramParameter: () => 1,
        getShaderInfoLog: () => '', getProgramInfoLog: () => '', getAttribLocation: () => 0,
        getActiveUniform: () => ({ name: 'u', size: 1, type: 0 }), isContextLost: () => false,
        getContextAttributes: () => ({}),
    };
    return new Proxy(answers, { get: (known, name) => known[name] ?? (() => ({})) });
}

// An element that keeps its listeners, so that events can be sent to them.
function makeElement(more) {
    const listeners = [];
    return {
        style: {}, width: 300, height: 150, listeners, onwheel: null,
        addEventListener: (type, listener) => listeners.push({ type, listener }),
        removeEventListener: () => {},
        getBoundingClientRect() { return { left: 0, top: 0, x: 0, y: 0, width: this.cssWidth, height: this.cssHeight }; },
        setPointerCapture: () => {}, releasePointerCapture: () => {}, focus: () => {},
        getAttribute: () => null, setAttribute: () => {},
        ...more,
    };
}

// Puts what the module looks for in a page into place; returns the way to take it out again.
function makePage({ width, height, ratio }) {
    const canvas = makeElement({ id: 'canvas', nodeName: 'CANVAS', cssWidth: width, cssHeight: height });
    const gl = makeGl(canvas);
    canvas.getContext = () => gl;
    const frames = [];
    const page = makeElement({});
    const document = makeElement({
        querySelector: (name) => (name === '#canvas' ? canvas : null), getElementById: () => canvas,
        body: makeElement({}), documentElement: makeElement({}), visibilityState: 'visible', hasFocus: () => true,
        createElement: () => makeElement({ getContext: () => gl }),
    });
    canvas.ownerDocument = document;
    const globals = {
        document, window: page, screen: { width: 1920, height: 1080, orientation: {} }, devicePixelRatio: ratio,
        navigator: { platform: '', userAgent: '', language: 'en', getGamepads: () => [] },
        location: { href: 'http://localhost/', hostname: 'localhost', search: '' },
        requestAnimationFrame: (callback) => frames.push(callback), cancelAnimationFrame: () => {},
        innerWidth: width, innerHeight: height, matchMedia: () => ({ matches: false, addEventListener: () => {} }),
        addEventListener: page.addEventListener, removeEventListener: () => {},
        setTimeout: () => 1, clearTimeout: () => {}, WebGLRenderingContext: class {}, WebGL2RenderingContext: class {},
    };
    Object.assign(page, globals);
    const before = new Map();
    for (const [name, value] of Object.entries(globals)) {
        before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
        Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    const restore = () => {
        for (const [name, old] of before) {
            if (old) Object.defineProperty(globalThis, name, old);
            else delete globalThis[name];
        }
    };
    return { canvas, frames, restore, targets: [canvas, page, document] };
}

function send(page, type, event) {
    const whole = { type, preventDefault: () => {}, stopPropagation: () => {}, target: page.canvas, currentTarget: page.canvas,
        timeStamp: 0, ...event };
    for (const target of page.targets) {
        for (const entry of target.listeners.filter((each) => each.type === type)) {
            (entry.listener.handleEvent ?? entry.listener).call(target, whole);
        }
    }
}

function draw(page, most = 12) {
    for (let i = 0; i < most && page.frames.length > 0; ++i) page.frames.shift()(performance.now());
}

const mouse = (x, y) => ({ clientX: x, clientY: y, pageX: x, pageY: y, screenX: x, screenY: y, movementX: 1, movementY: 1,
    button: 0, buttons: 0, offsetX: x, offsetY: y });

// What a reader does before the first click: looks with the pointer, scrolls, comes in with the Tab key.
function look(page, app, { width, height }) {
    const middle = { x: width / 2, y: height / 2 };
    for (const type of ['focus', 'mouseenter', 'mouseover']) send(page, type, mouse(0, 0));
    for (let y = 8; y < height; y += 24) {
        for (let x = 8; x < width; x += 24) {
            send(page, 'mousemove', mouse(x, y));
            draw(page, 2);
        }
    }
    app.wantsWheel(middle.x, middle.y, 100);
    app.zoom(middle.x, middle.y, 1);
    send(page, 'wheel', { ...mouse(middle.x, middle.y), deltaY: 300, deltaX: 0, deltaZ: 0, deltaMode: 0 });
    draw(page, 30);
    for (const [i, type] of ['touchstart', 'touchmove', 'touchmove', 'touchmove', 'touchend'].entries()) {
        const finger = { identifier: 1, ...mouse(middle.x, middle.y - 20 * i), target: page.canvas, radiusX: 1, radiusY: 1, force: 1 };
        const down = type === 'touchend' ? [] : [finger];
        send(page, type, { touches: down, targetTouches: down, changedTouches: [finger] });
        draw(page, 4);
    }
    draw(page, 60);
    for (const type of ['mouseleave', 'mouseout', 'blur', 'resize', 'visibilitychange']) send(page, type, mouse(0, 0));
    draw(page);
    app.tab(1);
    draw(page);
    app.wantsText();
}

// One visit. Resolves to the running module.
async function visit(factory, instantiate, fonts, { state, dark, embed, ...size }) {
    const page = makePage(size);
    try {
        const module = await factory({
            canvas: page.canvas, services: {}, printErr: console.warn,
            instantiateWasm: (imports, done) => (Promise.resolve().then(() => instantiate(imports, done)), {}),
        });
        const app = new AppModule(module);
        fonts.forEach((bytes, index) => app.setFont(index, bytes));
        app.resize(size.width, size.height, size.ratio);
        app.setSite('http://localhost/');
        app.start(state, { dark, embed, reducedMotion: false, coarsePointer: size.width < 600 });
        app.show();
        draw(page);
        app.setVisible(true);
        look(page, app, size);
        app.resize(size.width - 20, size.height, size.ratio);
        app.setTheme(!dark);
        draw(page);
        return module;
    } finally {
        page.restore();
    }
}

const visits = [
    { width: 1440, height: 900, ratio: 1, state: '', dark: false, embed: false },
    { width: 390, height: 760, ratio: 3, state: '', dark: true, embed: false },
    { width: 860, height: 760, ratio: 2, state: '', dark: true, embed: false },
    ...['meetings', 'meetings-by-year', 'trade', 'trade-changes', 'keywords'].flatMap((figure) => [640, 360].map(
        (width) => ({ width, height: 420, ratio: 2, state: `figure=${figure}`, dark: false, embed: true }))),
];

// `each` is called with the running instance at the end of each visit.
export async function visitAll(factory, bytes, fonts, each) {
    const module = new WebAssembly.Module(bytes);
    for (const one of visits) {
        let instance = null;
        await visit(factory, (imports, done) => {
            instance = new WebAssembly.Instance(module, imports);
            done(instance, module);
        }, fonts, one);
        each(instance);
    }
}
