// Opens the dialog for the reader's own articles. The dialog, and the reading core behind it, are
// fetched on first use: most visitors never need them.

import { fetchLetters, pageWords, toSay } from './language_door.mjs';
import { download, stopWorker, takeWorker } from './sharing_door.mjs';

let dialog = null;

export async function openOwnArticles(boot, app, files = []) {
    if (!app || !boot.files.ownArticles) return;
    try {
        dialog ??= await import(new URL(boot.files.ownArticles, document.baseURI).href)
            .then(({ OwnArticles }) => new OwnArticles({
                takeWorker: () => takeWorker(boot),
                stopWorker,
                words: () => pageWords(boot),
                // The articles read so far, as JSON; they come beside those that are shown.
                accept: (json) => {
                    app.addArticles(json);
                    fetchLetters(boot, app, json);
                },
                openView: (address) => app.navigate(address),
                note: (text) => app.note(text),
                saveProject: () => download(`communique-project-${new Date().toISOString().slice(0, 10)}.json`,
                    new Blob([app.project()], { type: 'application/json' })),
            }));
        await dialog.open(files);
    } catch (error) {
        dialog = null;
        console.warn('The dialog could not be loaded:', error);
        const words = await pageWords(boot).catch(() => toSay);
        document.getElementById('companion-status').textContent =
            words(toSay('Reading your own articles needs a part of the page that could not be downloaded. Try again.'));
    }
}

// Files dropped anywhere on the page open the same dialog.
export function acceptDrops(boot, app) {
    const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
    const dropping = (on) => document.body.classList.toggle('dropping', on);
    addEventListener('dragover', (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        dropping(true);
    });
    addEventListener('dragleave', (event) => {
        if (!event.relatedTarget) dropping(false);
    });
    addEventListener('drop', async (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        dropping(false);
        openOwnArticles(boot, app, await filesOf(event.dataTransfer));
    });
}

// Folders are walked through; a browser without that gives its plain list of files.
async function filesOf(transfer) {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.length) return [...transfer.files];
    const files = [];
    for (const entry of entries) await collect(entry, files);
    return files;
}

async function collect(entry, files) {
    if (entry.isFile) {
        files.push(await new Promise((resolve, reject) => entry.file(resolve, reject)));
        return;
    }
    const reader = entry.createReader();
    const next = () => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    for (let batch = await next(); batch.length; batch = await next()) {
        for (const child of batch) await collect(child, files);
    }
}
