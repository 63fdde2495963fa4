// Runs the browser tests against a built site:
//     node run.mjs --site DIR [--screenshots DIR] [--only WORDS]
// One line a test, what went wrong under it, at the end "N passed, N failed".

import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launch, serve } from './harness.mjs';
import { openCore } from './core.mjs';

const { values: given } = parseArgs({
    options: { site: { type: 'string' }, screenshots: { type: 'string' }, only: { type: 'string' } },
});
if (!given.site) {
    console.error('usage: node run.mjs --site DIR [--screenshots DIR] [--only WORDS]');
    process.exit(2);
}
const site = resolve(given.site);
const screenshots = given.screenshots && resolve(given.screenshots);
if (screenshots) mkdirSync(screenshots, { recursive: true });

const tests = [];
const test = (name, run) => tests.push({ name, run });
const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases');
for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort()) {
    const { default: declare } = await import(pathToFileURL(join(folder, file)));
    declare(test);
}

const chosen = tests.filter(({ name }) => !given.only || name.includes(given.only));
if (!chosen.length) {
    console.error('no test has that in its name');
    process.exit(2);
}
const browser = await launch();
const server = await serve(site);
const core = await openCore(site);
const surroundings = { browser, server, site, screenshots, core };
let failed = 0;
for (const { name, run } of chosen) {
    const begin = Date.now();
    try {
        await run(surroundings);
        console.log(`ok    ${name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
        ++failed;
        console.log(`FAIL  ${name}\n      ${String(error.stack ?? error).replaceAll('\n', '\n      ')}`);
    }
    for (const context of browser.contexts()) await context.close();
}
await browser.close();
await server.close();
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
