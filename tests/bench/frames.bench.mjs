// What a frame of each view costs with 5, 1,000 and 50,000 invented articles, as multiples of an empty
// frame (frames.cpp).
//
//   node frames.bench.mjs --native communique [--articles 5,1000] [--view PART-OF-ITS-NAME]

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: given } = parseArgs({
    options: {
        native: { type: 'string' }, articles: { type: 'string', default: '5,1000,50000' }, view: { type: 'string' },
    },
    strict: false,
});
const program = given.native && join(dirname(resolve(given.native)), 'communique-frames');
if (!program || !existsSync(program)) {
    console.error('usage: node frames.bench.mjs --native communique; communique-frames stands beside it');
    process.exit(2);
}
const { status } = spawnSync(program, [...given.articles.split(','), ...(given.view ? [given.view] : [])],
    { stdio: 'inherit' });
process.exit(status ?? 1);
