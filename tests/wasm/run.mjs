// Two builds of one core check each other: every command is run by the native program and by the wasm
// core under Node, on the bundled articles and on every golden article, and must answer with the
// same bytes and the same exit code.
//
//   node run.mjs --native communique --core communique-core.mjs

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { figureNames, tableNames } from '../../web/build/page_parts.mjs';
import { Core } from '../../web/page/core_module.mjs';

const { values: given } = parseArgs({
    options: { native: { type: 'string' }, core: { type: 'string' } },
});
if (!given.native || !given.core) {
    console.error('usage: node run.mjs --native communique --core communique-core.mjs');
    process.exit(2);
}
const native = resolve(given.native);
const articles = resolve(dirname(fileURLToPath(import.meta.url)), '../golden/articles');

function textsBelow(folder) {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return textsBelow(path);
        return entry.name.endsWith('.txt') ? [path] : [];
    }).sort();
}

function publishedOf(path) {
    const { published } = JSON.parse(readFileSync(path.replace(/\.txt$/, '.json'), 'utf8'));
    return published ? ['--published', published] : [];
}

// Commands on the bundled articles, each with the exit code that it must have.
const onBundle = [
    ['summary'], ['bundle'], ['headline', '--json'], ['headline', '--html'],
    ['kwic', 'trade'], ['kwic', '"gas" OR "oil"'], ['keyness'], ['keywords'],
    ['kwic', '/[0-9.]+ (b|m)illion/', '--sort', '-1R,date,1L', '--json'],
    ['kwic', '@Xi NEAR/6 (trade|talks)', '--alias', 'Xi=Xi|Xi Jinping', '--sentence', '--csv'],
    ['keyness', '--from', '2024', '--against', '..2022', '--rank', 'fisher', '--direction', 'both', '--csv'],
    ['tf-idf', '--variant', 'ltc', '--rows', '0'], ['ngrams', '--length', '3'], ['measures', '--json'],
    ['collocates', 'trade', '--least', '1', '--rows', '0', '--json'], ['trend', 'gas;trad*', '--by', 'year'],
    ['card', 'trade', '--docs', '003', '--json'], ['card', 'trade', '--with', 'russia'],
    ...figureNames.map((name) => ['figure', name, '--svg']),
    ...tableNames.flatMap((name) => [['table', name, '--csv'], ['table', name, '--json']]),
].map((args) => ({ args, code: 0 }));
const refused = [{ args: ['no-such-command'], code: 2 }, { args: ['figure', 'no-such-figure', '--svg'], code: 2 }];

function onArticles() {
    const paths = textsBelow(articles);
    if (paths.length === 0) throw new Error(`${articles} holds no articles`);
    return paths.flatMap((path) => {
        const name = relative(articles, path);
        const files = [{ name, text: readFileSync(path, 'utf8') }];
        return [
            { args: ['facts', '--mentions', ...publishedOf(path), name], files, code: 0 },
            { args: ['explain', name], files, code: 0 },
        ];
    });
}

function stream() {
    const lines = textsBelow(articles).map((path) => JSON.stringify({
        id: relative(articles, path), text: readFileSync(path, 'utf8'),
    }));
    return [{ args: ['facts', '--jsonl'], input: `${lines.join('\n')}\nnot json\n`, code: null }];
}

function runNative({ args, input }) {
    const { status, stdout, stderr, error } = spawnSync(native, args, {
        cwd: articles, input: input ?? '', encoding: 'utf8', maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout ?? '', err: error ? error.message : stderr };
}

function firstDifference(a, b) {
    let at = 0;
    while (at < a.length && a[at] === b[at]) ++at;
    const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
    return `at character ${at}: native ${around(a)}, wasm ${around(b)}`;
}

// What is wrong with one case, or nothing.
function faultOf(test, core) {
    const first = runNative(test);
    const second = core.run(test.args, test);
    if (test.code !== null && first.code !== test.code) return `native exit code ${first.code}: ${first.err}`;
    if (second.code !== first.code) return `exit code ${first.code} native, ${second.code} wasm: ${second.err}`;
    if (first.out !== second.out) return firstDifference(first.out, second.out);
    if (first.code === 0 && first.out === '') return 'no output at all';
    return null;
}

const { default: factory } = await import(pathToFileURL(resolve(given.core)));
const core = await Core.open(factory);
let passed = 0;
let failed = 0;
for (const test of [...onBundle, ...refused, ...onArticles(), ...stream()]) {
    const fault = faultOf(test, core);
    if (fault) {
        ++failed;
        console.log(`FAILED ${test.args.join(' ')}: ${fault}`);
    } else {
        ++passed;
    }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
