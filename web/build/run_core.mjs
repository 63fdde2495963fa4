// Runs one command of the compiled core and writes what it prints into a file.
//
//   node run_core.mjs --core communique-core.mjs --out FILE COMMAND...

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Core } from '../page/core_module.mjs';

const { values: given, positionals: command } = parseArgs({
    options: { core: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
});
if (!given.core || !given.out || command.length === 0) {
    console.error('usage: node run_core.mjs --core FILE.mjs --out FILE COMMAND...');
    process.exit(2);
}
const { default: factory } = await import(pathToFileURL(resolve(given.core)));
const { code, out, err } = (await Core.open(factory)).run(command);
if (err) process.stderr.write(err);
if (code === 0) {
    mkdirSync(dirname(given.out), { recursive: true });
    writeFileSync(given.out, out);
}
process.exitCode = code;
