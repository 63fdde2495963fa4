// The benchmark's articles: each is one of our texts in full, followed by paragraphs of others, until it
// has the length of a news article. The same bytes at every run; nothing is downloaded or kept.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const tuning = join(root, 'tests/golden/articles/tuning');
const bundled = join(root, 'assets/articles');

// Small numbers without a pattern, the same at every run (mulberry32).
function numbers(seed) {
    let state = seed;
    return (limit) => {
        state = (state + 0x6d2b79f5) | 0;
        let n = Math.imul(state ^ (state >>> 15), 1 | state);
        n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
        return ((n ^ (n >>> 14)) >>> 0) % limit;
    };
}

function sources() {
    const read = (path) => readFileSync(path, 'utf8');
    const manifest = JSON.parse(read(join(bundled, 'manifest.json'))).articles
        .map(({ id, file, published }) => ({ id, published, text: read(join(bundled, file)) }));
    const ours = readdirSync(tuning).filter((name) => name.endsWith('.txt')).sort().map((name) => {
        const id = name.slice(0, -'.txt'.length);
        return { id, published: JSON.parse(read(join(tuning, `${id}.json`))).published, text: read(join(tuning, name)) };
    });
    return [...manifest, ...ours];
}

/** The articles as objects {id, published, text}, without end. */
function* articles() {
    const texts = sources();
    const paragraphs = texts.flatMap(({ text }) => text.split(/\n\s*\n/).slice(1)).filter((p) => p.trim());
    const pick = numbers(1);
    for (let number = 1; ; ++number) {
        const { id, published, text } = texts[pick(texts.length)];
        const length = 1500 + pick(5000);
        let whole = text.trimEnd();
        while (whole.length < length) whole += `\n\n${paragraphs[pick(paragraphs.length)].trim()}`;
        yield { id: `${number}-${id}`, ...(published ? { published } : {}), text: `${whole}\n` };
    }
}

/** JSON Lines of at least that many bytes. */
export function makeCorpus(bytes) {
    const lines = [];
    let size = 0;
    for (const article of articles()) {
        const line = `${JSON.stringify(article)}\n`;
        lines.push(line);
        size += Buffer.byteLength(line);
        if (size >= bytes) return lines.join('');
    }
    return '';
}
