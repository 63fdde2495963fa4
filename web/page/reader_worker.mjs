// Runs the reading core beside the page, so that a long article never makes the page wait. One message
// in per file, one answer each; nothing here can send anything anywhere but to its own page.

import createCommuniqueCore from './communique-core.mjs';
import { Core } from './core_module.mjs';

let core = null;

async function read({ name, bytes }) {
    core ??= Core.open(createCommuniqueCore);
    const text = new TextDecoder().decode(bytes);
    const { out, err } = (await core).run(['read', name], { files: [{ name, text }] });
    if (JSON.parse(out || '[]').length === 0) throw new Error(err.trim() || 'there is no article in it');
    return { articles: out, remarks: err.trim() };
}

// Any other command: what it prints, or its own words of why not.
async function run({ args, files }) {
    core ??= Core.open(createCommuniqueCore);
    const { code, out, err } = (await core).run(args, { files });
    if (code !== 0) throw new Error(err.trim() || `exit code ${code}`);
    return { out };
}

onmessage = async ({ data }) => {
    const { id } = data;
    try {
        postMessage({ id, ...await (data.args ? run(data) : read(data)) });
    } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) core = null; // its memory is not to be trusted now
        postMessage({ id, error: String(error.message ?? error) });
    }
};
