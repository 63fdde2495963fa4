// Hands out links, citations and files. What makes the files is fetched on first use, and so is the
// worker with the reading core, which the reader's own articles share.

import { announce } from './companion.mjs';

let coreWorker = null;

export function takeWorker(boot) {
    if (!coreWorker) {
        const worker = new Worker(new URL(boot.files.readerWorker, document.baseURI), { type: 'module' });
        worker.addEventListener('error', () => { if (coreWorker === worker) coreWorker = null; });
        coreWorker = worker;
    }
    return coreWorker;
}

export function stopWorker() {
    coreWorker?.terminate();
    coreWorker = null;
}

const sharing = (boot) => import(new URL(boot.files.sharing, document.baseURI).href);

export function download(name, blob) {
    const address = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
}

export async function exportView(boot, app, what) {
    const tell = (text) => {
        app.exported(text);
        announce(text);
    };
    try {
        const { Exporter } = await sharing(boot);
        const { name, blob } = await new Exporter(boot, app, takeWorker(boot)).make(what);
        download(name, blob);
        tell(`Saved as ${name}`);
    } catch (error) {
        console.warn('The file could not be made:', error);
        tell(`The file could not be made: ${error.message}`);
    }
}

export async function copyText(boot, text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const { showForCopying } = await sharing(boot);
        showForCopying(text);
    }
}

// Files named in the page's own HTML: while the explorer runs they follow its state.
export function forwardExports(boot, app) {
    document.addEventListener('click', (event) => {
        const link = event.target.closest?.('[data-export]');
        if (!link || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        exportView(boot, app, link.dataset.export);
    });
}
