// Brings the explorer's module from its bytes to a running instance: counts them for the progress
// bar, compiles them as they arrive, and turns whatever goes wrong into one sentence that says
// what is missing and what to do.

import { toSay } from './language_door.mjs';

const patienceMs = 30000; // without a byte for so long, a download has failed

export class Failure extends Error {
    constructor(message, retry) {
        super(message);
        this.retry = retry;
    }
}

export const noWebGl = () => new Failure(toSay(
    'This browser gives the page no WebGL 2, so the interactive explorer cannot start. The figures, tables and articles below are complete. Turning on graphics acceleration in the browser’s settings usually helps.'), false);
export const noWasm = () => new Failure(toSay(
    'This browser does not run WebAssembly, so the interactive explorer cannot start. The figures, tables and articles below are complete. A current version of any browser will do.'), false);
export const notLoaded = () => new Failure(toSay(
    'The interactive explorer could not be downloaded. The figures, tables and articles below are complete.'), true);
export const stopped = () => new Failure(toSay(
    'The interactive explorer has stopped because of an error of its own. The figures, tables and articles below are complete.'), true);
export const lostContext = () => new Failure(toSay(
    'The graphics driver took the explorer’s drawing surface away. The figures, tables and articles below are complete.'), true);

// Passes the bytes on and reports how many came. Its type is ours, so a server that calls the file
// something else does not force a second download.
function counted(response, total, report) {
    const reader = response.body.getReader();
    let received = 0;
    const body = new ReadableStream({
        async pull(controller) {
            const { done, value } = await withPatience(reader.read());
            if (done) {
                controller.close();
                return;
            }
            received += value.length;
            report(Math.min(1, received / total));
            controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
    });
    return new Response(body, { headers: { 'Content-Type': 'application/wasm' } });
}

function withPatience(promise) {
    let timer = 0;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error('no data')), patienceMs);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function instantiate(wasm, total, report, imports) {
    const response = await withPatience(wasm);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    return WebAssembly.instantiateStreaming(counted(response, total, report), imports);
}

// The second half of the explorer, which the first page does without (build/split_module.mjs). What is
// called before it is there waits for it, the whole page with it: rare, and never wrong.
export class RestOfModule {
    // `get` asks for the file, as fetch does; `path` is its address; `fail` is told when it is needed
    // and cannot be had.
    constructor(get, path, fail) {
        Object.assign(this, { get_: get, path_: path, fail_: fail, loaded_: false, waits: 0 });
        this.placeholders = new Proxy({}, { get: (_, place) => (...values) => this.call_(place, values) });
    }

    attach(instance) {
        this.exports_ = instance.exports;
        this.table_ = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Table);
    }

    // Resolves when it is there; rejects when it cannot be had now.
    load() {
        this.loading_ ??= this.get_().then((response) => {
            if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
            return WebAssembly.instantiateStreaming(counted(response, 1, () => {}), { primary: this.exports_ });
        }).then(() => { this.loaded_ = true; });
        return this.loading_;
    }

    loadNow_() {
        const request = new XMLHttpRequest();
        request.open('GET', this.path_, false);
        request.overrideMimeType('text/plain; charset=x-user-defined'); // bytes as they are
        request.send();
        if (request.status !== 200) throw new Error(`HTTP ${request.status}`);
        const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255);
        new WebAssembly.Instance(new WebAssembly.Module(bytes), { primary: this.exports_ });
        this.loaded_ = true;
    }

    call_(place, values) {
        try {
            ++this.waits;
            if (!this.loaded_) this.loadNow_();
        } catch (error) {
            this.fail_(notLoaded());
            throw error;
        }
        return this.table_.get(Number(place))(...values);
    }
}

// Resolves to the running module; rejects with a Failure.
export function loadModule(factory, { wasm, rest, total, report, options }) {
    return new Promise((resolve, reject) => {
        const fail = (error) => {
            console.warn('The explorer did not start:', error);
            reject(error instanceof Failure ? error : notLoaded());
        };
        factory({
            ...options,
            instantiateWasm(imports, done) {
                instantiate(wasm, total, report, { ...imports, placeholder: rest.placeholders })
                    .then(({ instance, module }) => {
                        rest.attach(instance);
                        done(instance, module);
                    }, fail);
                return {};
            },
        }).then(resolve, fail);
    });
}

export async function loadFonts(fonts) {
    try {
        return await withPatience(Promise.all(fonts));
    } catch (error) {
        console.warn('A font did not arrive:', error);
        throw notLoaded();
    }
}
