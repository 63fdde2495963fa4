// Brings the explorer's module from its bytes to a running instance: counts them for the progress
// bar, compiles them as they arrive, and turns whatever goes wrong into one sentence that says
// what is missing and what to do.

const patienceMs = 30000; // without a byte for so long, a download has failed

export class Failure extends Error {
    constructor(message, retry) {
        super(message);
        this.retry = retry;
    }
}

export const noWebGl = () => new Failure(
    'This browser gives the page no WebGL 2, so the interactive explorer cannot start. The figures, tables ' +
    'and articles below are complete. Turning on graphics acceleration in the browser’s settings usually ' +
    'helps.', false);
export const noWasm = () => new Failure(
    'This browser does not run WebAssembly, so the interactive explorer cannot start. The figures, tables and ' +
    'articles below are complete. A current version of any browser will do.', false);
const notLoaded = () => new Failure(
    'The interactive explorer could not be downloaded. The figures, tables and articles below are complete.',
    true);
export const stopped = () => new Failure(
    'The interactive explorer has stopped because of an error of its own. The figures, tables and articles ' +
    'below are complete.', true);

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

// Resolves to the running module; rejects with a Failure.
export function loadModule(factory, { wasm, total, report, options }) {
    return new Promise((resolve, reject) => {
        const fail = (error) => {
            console.warn('The explorer did not start:', error);
            reject(error instanceof Failure ? error : notLoaded());
        };
        factory({
            ...options,
            instantiateWasm(imports, done) {
                instantiate(wasm, total, report, imports)
                    .then(({ instance, module }) => done(instance, module), fail);
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
