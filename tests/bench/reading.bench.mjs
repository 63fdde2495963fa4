// The full reading of articles (dates, amounts, people, meetings, counts, figures) beside libraries
// that do a part of it: ICU counting words, chrono-node resolving dates, compromise finding dates and
// amounts, and our own wasm core under Node. All read the same generated file, in turn, in several
// rounds; the best of each counts, in processor seconds. Ratios mean something, seconds are this
// machine's. chrono-node and compromise are slow and read the first part of the file only.
//
//   node reading.bench.mjs --native communique [--core communique-core.mjs] [--megabytes 10]
//                          [--rounds 5] [--peer-megabytes 1]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.mjs';
import { hasProgram, least, memoryOf, secondsOf, timesOf } from './processes.mjs';

const { values: given } = parseArgs({
    options: {
        native: { type: 'string' }, core: { type: 'string' }, megabytes: { type: 'string', default: '10' },
        rounds: { type: 'string', default: '5' }, 'peer-megabytes': { type: 'string', default: '1' },
    },
    strict: false,
});
if (!given.native) {
    console.error('usage: node reading.bench.mjs --native communique [--core communique-core.mjs]');
    process.exit(2);
}
const here = dirname(fileURLToPath(import.meta.url));
const native = resolve(given.native);
const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));

function corpusFile(megabytes) {
    const path = join(folder, `${megabytes}.jsonl`);
    const text = makeCorpus(megabytes * 1e6);
    writeFileSync(path, text);
    return { path, megabytes: Buffer.byteLength(text) / 1e6 };
}

function buildIcu() {
    const program = join(folder, 'icu_words');
    const compiler = ['c++', 'g++', 'clang++'].find(hasProgram);
    if (!compiler) return null;
    const { status } = spawnSync(compiler, ['-O2', '-std=c++17', join(here, 'icu_words.cpp'), '-o', program,
        '-licuuc'], { stdio: 'ignore' });
    return status === 0 ? program : null;
}

function outputOf(program, args) {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: here });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stderr}`);
    return stdout.trim();
}
const icu = (program, form) => ({ path }) => Number(outputOf(program, [path, form]).split(' ')[1]);
const peer = (name) => ({ path }) =>
    JSON.parse(outputOf(process.execPath, [join(here, 'peer.mjs'), name, path, given.core ?? ''])).seconds;
// What a reader waits: V8 compiles beside the reading, in threads of its own.
const waits = { native: [], wasm: [] };
function coreOnce({ path }) {
    const { seconds, elapsed } =
        JSON.parse(outputOf(process.execPath, [join(here, 'peer.mjs'), 'core', path, given.core]));
    waits.wasm.push(elapsed);
    return seconds;
}
function nativeOnce({ path }) {
    const { seconds, elapsed } = timesOf(native, ['facts', '--jsonl'], path);
    waits.native.push(elapsed);
    return seconds;
}

const whole = corpusFile(Number(given.megabytes));
const part = corpusFile(Number(given['peer-megabytes']));
const start = () => secondsOf(native, ['facts', '--jsonl']);
const contestants = [
    { name: 'communique, one thread', file: whole, run: nativeOnce },
];
const program = buildIcu();
if (program) {
    contestants.push({ name: 'ICU counting words, UTF-16', file: whole, run: icu(program, 'utf16') },
        { name: 'ICU counting words, UTF-8', file: whole, run: icu(program, 'utf8') });
} else {
    console.log('ICU is left out: install libicu-dev and a C++ compiler');
}
if (given.core) {
    contestants.push({ name: 'communique, wasm under Node', file: whole, run: coreOnce },
        { name: 'the same, once V8 compiled it', file: whole, run: peer('core-again') });
}
contestants.push({ name: 'chrono-node, dates', file: part, run: peer('chrono') },
    { name: 'compromise, dates and amounts', file: part, run: peer('compromise') });

const starts = [];
for (const contestant of contestants) contestant.seconds = [];
for (let round = 0; round < Number(given.rounds); ++round) {
    starts.push(start());
    for (const contestant of contestants) {
        if (contestant.file === part && round > 1) continue;
        contestant.seconds.push(contestant.run(contestant.file));
    }
}
const load = least(starts);
const speed = ({ file, seconds, name }) =>
    file.megabytes / (least(seconds) - (name === 'communique, one thread' ? load : 0));
const ours = speed(contestants[0]);
console.log(`${whole.megabytes.toFixed(1)} MB of articles, best of ${given.rounds} rounds, processor time`);
for (const contestant of contestants) {
    const theirs = speed(contestant);
    console.log(`  ${contestant.name.padEnd(32)} ${theirs.toFixed(2).padStart(8)} MB/s   ` +
        `ours is ${(ours / theirs).toFixed(2)} times as fast`);
}
if (given.core) {
    console.log(`elapsed: native ${least(waits.native).toFixed(2)} s, wasm ${least(waits.wasm).toFixed(2)} s, ` +
        `${(least(waits.wasm) / least(waits.native)).toFixed(2)} times as long`);
}
console.log(`start of the program, rule files and all: ${(1000 * load).toFixed(0)} ms`);

console.log('share of each stage:');
const { stderr } = spawnSync(native, ['facts', '--jsonl', '--stages'], {
    stdio: [openSync(whole.path), 'ignore', 'pipe'], encoding: 'utf8',
});
const stages = Object.entries(JSON.parse(stderr.trim().split('\n').at(-1)));
const total = stages.reduce((sum, [, seconds]) => sum + seconds, 0);
for (const [name, seconds] of stages)
    console.log(`  ${name.padEnd(12)} ${(100 * seconds / total).toFixed(1).padStart(5)} %`);

for (const megabytes of [1, 10, 40]) {
    const most = await memoryOf(native, ['facts', '--jsonl'], corpusFile(megabytes).path);
    console.log(`most memory for a stream of ${String(megabytes).padStart(2)} MB: ${most.toFixed(1)} MB`);
}
rmSync(folder, { recursive: true, force: true });
