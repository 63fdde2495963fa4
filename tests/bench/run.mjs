// Runs the benchmarks of this folder one after the other, or those that are named. Each prints what it
// measured beside others in the same session; nothing is judged here.
//
//   node run.mjs --native communique --core communique-core.mjs --site DIR [NAME...]

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const folder = dirname(fileURLToPath(import.meta.url));
const { values: given, positionals: named } = parseArgs({
    options: { native: { type: 'string' }, core: { type: 'string' }, site: { type: 'string' } },
    allowPositionals: true,
});
const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
const all = readdirSync(folder)
    .filter((name) => name.endsWith('.bench.mjs'))
    .map((name) => name.slice(0, -'.bench.mjs'.length));
const chosen = named.length ? named : all;

let failed = false;
for (const name of chosen) {
    const file = join(folder, `${name}.bench.mjs`);
    if (!existsSync(file)) {
        console.error(`there is no benchmark '${name}': ${all.join(', ')}`);
        process.exit(2);
    }
    console.log(`== ${name}`);
    failed = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' }).status !== 0 || failed;
}
process.exit(failed ? 1 : 0);
