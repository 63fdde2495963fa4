// Whether the cost grows with the length of a text and not with its square: one article of 0.25 to 2 MB
// of whatever could be awkward, in processor seconds a MB. Each line should stay flat.
//
//   node growth.bench.mjs --native communique [--rounds 3]

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { least, secondsOf } from './processes.mjs';

const { values: given } = parseArgs({
    options: { native: { type: 'string' }, rounds: { type: 'string', default: '3' } }, strict: false,
});
if (!given.native) {
    console.error('usage: node growth.bench.mjs --native communique [--rounds N]');
    process.exit(2);
}
const native = resolve(given.native);
const meeting = 'President Xi Jinping met President Vladimir Putin in Moscow on 3 May 2020';
const texts = {
    'prose without a full stop': `${meeting} and trade rose by 12 percent to 245 billion dollars `,
    'prose': `${meeting}. Trade rose by 12 percent to 245 billion dollars last year.\n`,
    'parentheses': '(',
    'closing parentheses': 'a)',
    'quotes': '"a ',
    'digits': '7',
    'numbers': '12 ',
    'years': '2020 and 2021 and ',
    'amounts': '$5 billion, ',
    'ordinals': 'third ',
    'met': 'met ',
    'name': 'Putin ',
    'two names': 'Xi Putin ',
    'new names': (i) => `President Abc${i.toString(36)} `,
    'new long words': (i) => `internationalisation${i.toString(36)} `,
    'capitals': 'Abc ',
    'nations': 'Russia and China, ',
    'offices': 'the president and the prime minister, ',
    'counterparts': 'his Russian counterpart, ',
    'figures': 'exports rose 5 percent to $3 billion from $2 billion a year earlier, ',
    'talks with': 'talks between Xi and Putin with ',
    'full stops': '.',
    'initials': 'A. ',
    'addresses': 'a@b.c www.d ',
    'stops in words': 'a.b.',
    'line ends': '\n',
    'carriage returns': 'a\r',
    'short lines': 'trade\n\n',
    'one long word': 'a',
    'commas': 'a, ',
    'hyphens': 'a-',
    'broken UTF-8': '\u00e9\u2019',
};

function grown(unit, size) {
    if (typeof unit === 'string') return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    let text = '';
    for (let i = 0; text.length < size; ++i) text += unit(i);
    return text;
}

const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
const sizes = [0.25, 0.5, 1, 2];
const seconds = (path) => least(Array.from({ length: Number(given.rounds) }, () => secondsOf(native, ['facts', '--jsonl'], path)));
const load = seconds('/dev/null');
console.log(`seconds a MB for texts of ... MB  ${sizes.map((size) => String(size).padStart(7)).join('')}    last / first`);
let worst = 0;
for (const [name, unit] of Object.entries(texts)) {
    const found = sizes.map((size) => {
        const path = join(folder, 'text.jsonl');
        writeFileSync(path, `${JSON.stringify({ published: '2021-05-10', text: grown(unit, size * 1e6) })}\n`);
        return Math.max(seconds(path) - load, 0.001) / size;
    });
    const growth = found.at(-1) / Math.max(0.02, ...found.slice(0, 2)); // less is the clock’s grain
    worst = Math.max(worst, growth);
    console.log(`  ${name.padEnd(32)}${found.map((value) => value.toFixed(3).padStart(7)).join('')}    ${growth.toFixed(2)}`);
}
console.log(`the most that the cost of a MB grew: ${worst.toFixed(2)} times`);
rmSync(folder, { recursive: true, force: true });
