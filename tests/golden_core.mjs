// `communique` as the wasm core runs it under Node: the same arguments, the same bytes out, so that one
// test program can ask both. Usage: node golden_core.mjs CORE.mjs ARGUMENTS... < input

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { Core } from '../web/page/core_module.mjs';

const [corePath, ...args] = process.argv.slice(2);
const { default: factory } = await import(pathToFileURL(corePath));
const core = await Core.open(factory);
const { code, out, err } = core.run(args, { input: readFileSync(0, 'utf8') });
// Both are pipes or files here; the exit code must not cut off what is still to be written.
process.stderr.write(err);
process.stdout.write(out, () => { process.exitCode = code; });
