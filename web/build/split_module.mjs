// Cuts the explorer's module in two: what a first page needs, and the rest, which the page fetches once
// the first picture stands (page/loading.mjs). Which function belongs where is not a list that
// somebody keeps, it is measured at each build: the instrumented module runs the visits of
// first_page.mjs, and what they called stays in the first part. A function that was missed costs a
// reader a wait, never an error.
//
// The work is done by Binaryen's wasm-split. Functions of the rest stand in the table as imports of the
// namespace `placeholder`, named by their place in it; the rest takes what it needs from `primary`.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visitAll } from './first_page.mjs';

const headerWords = 2; // of a profile: the module's checksum; then one word a function, 0: not called

function readProfile({ exports }) {
    const size = exports.__write_profile(0, 0);
    const memory = Object.values(exports).find((each) => each instanceof WebAssembly.Memory);
    const place = memory.buffer.byteLength;
    memory.grow(Math.ceil(size / 65536));
    exports.__write_profile(place, size);
    return new Uint32Array(memory.buffer.slice(place, place + size));
}

// The functions that any of the visits called.
async function profileOf(glue, wasm, fonts) {
    const { default: factory } = await import(pathToFileURL(resolve(glue)));
    let all = null;
    await visitAll(factory, wasm, fonts, (instance) => {
        const one = readProfile(instance);
        all = all?.map((word, i) => (i < headerWords ? word : word || one[i])) ?? one;
    });
    const called = all.subarray(headerWords).filter((word) => word > 0).length;
    return { bytes: new Uint8Array(all.buffer), called, functions: all.length - headerWords };
}

// Resolves to { first, rest, called, functions }: the bytes of both modules, and how many of how many
// functions the visits called. `glue` is the compiled .mjs with its .wasm beside it.
export async function splitModule({ tool, glue, fonts }) {
    const folder = mkdtempSync(join(tmpdir(), 'communique-split-'));
    try {
        const whole = glue.replace(/\.mjs$/, '.wasm');
        const at = (name) => join(folder, name);
        const split = (...args) => execFileSync(tool, [...args, '--all-features']);
        split('--instrument', whole, '-o', at('instrumented.wasm'));
        const profile = await profileOf(glue, readFileSync(at('instrumented.wasm')), fonts);
        writeFileSync(at('profile'), profile.bytes);
        split('--split', whole, `--profile=${at('profile')}`, '-o1', at('first.wasm'), '-o2', at('rest.wasm'),
            '--import-namespace=primary', '--placeholder-namespace=placeholder', '--export-prefix=%');
        return { ...profile, first: readFileSync(at('first.wasm')), rest: readFileSync(at('rest.wasm')) };
    } finally {
        rmSync(folder, { recursive: true });
    }
}
