// One of the libraries that are measured beside us, in a process of its own: reads JSON Lines from a
// file and prints the processor seconds it took and how much it found.
//
//   node peer.mjs chrono|compromise|core|core-again FILE [CORE]
//
// `core` reads the file once, V8 compiling meanwhile what turns out to be hot; `core-again` is the second
// reading in one process.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name, file, corePath] = process.argv.slice(2);
const input = readFileSync(file, 'utf8');

const makers = {
    // Dates alone, resolved against the day of each article.
    async chrono() {
        const chrono = await import('chrono-node');
        return ({ text, published }) =>
            chrono.parse(text, published ? { instant: new Date(`${published}T12:00:00Z`) } : undefined).length;
    },
    // Dates and amounts, found but not resolved: what the library does without plugins.
    async compromise() {
        const { default: nlp } = await import('compromise');
        return ({ text }) => {
            const doc = nlp(text);
            return doc.match('#Date+').out('array').length + doc.money().out('array').length +
                doc.percentages().out('array').length;
        };
    },
};

async function readWithPeer() {
    const read = await makers[name]();
    const articles = input.trimEnd().split('\n').map((line) => JSON.parse(line));
    read(articles[0]);
    const start = process.cpuUsage();
    let found = 0;
    for (const article of articles) found += read(article);
    return { used: process.cpuUsage(start), found };
}

async function readWithCore() {
    const { Core } = await import('../../web/page/core_module.mjs');
    const { default: factory } = await import(pathToFileURL(resolve(corePath)));
    const core = await Core.open(factory);
    core.run(['facts', '--jsonl'], { input: input.slice(0, input.indexOf('\n') + 1) });
    if (name === 'core-again') core.run(['facts', '--jsonl'], { input });
    const start = process.cpuUsage();
    const began = performance.now();
    const { out } = core.run(['facts', '--jsonl'], { input });
    const elapsed = (performance.now() - began) / 1000;
    return { used: process.cpuUsage(start), elapsed, found: out.length };
}

const { used, elapsed, found } = name.startsWith('core') ? await readWithCore() : await readWithPeer();
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, elapsed, found }));
