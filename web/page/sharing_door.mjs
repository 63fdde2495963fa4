// Hands out links, citations and files. What makes the files is fetched on first use, and so is the
// worker with the reading core, which the reader's own articles share.

import { pageWords } from './language_door.mjs';

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

let stopWaiting = null;

// What takes long is told, with a way to stop it.
export async function exportView(boot, app, what) {
    const told = setTimeout(() => app.making(what), 300);
    const stopped = new Promise((resolve) => { stopWaiting = () => resolve(null); });
    const make = async () => new (await sharing(boot)).Exporter(boot, app, takeWorker(boot)).make(what);
    try {
        const file = await Promise.race([make(), stopped]);
        if (!file) return;
        download(file.name, file.blob);
        app.exported('Saved as {name}', file.name);
    } catch (error) {
        console.warn('The file could not be made:', error);
        app.exported('The file could not be made: {name}', error.message);
    } finally {
        clearTimeout(told);
        app.making('');
    }
}

export function stopExport() {
    stopWorker();
    stopWaiting?.();
}

// Regular expressions are the reading core's: it searches what is shown and hands back the uses.
export async function searchInCore(boot, app, state) {
    try {
        const { runInWorker } = await sharing(boot);
        const files = [{ name: 'project.json', text: app.project() }];
        app.found(await runInWorker(takeWorker(boot),
            ['export', 'concordance.json', '--project', 'project.json', '--state', state], files), false);
    } catch (error) {
        app.found(error.message, true);
    }
}

export async function copyText(boot, text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const { showForCopying } = await sharing(boot);
        showForCopying(text, await pageWords(boot));
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
