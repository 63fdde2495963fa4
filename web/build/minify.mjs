// Makes the page's one module script as short as it gets without changing what it does: local names,
// dead branches, blanks. Names that the wasm module or other files know are properties and stay.

import { minify } from 'terser';

export async function minified(source) {
    const { code } = await minify(source, {
        module: true,
        ecma: 2020,
        compress: { passes: 2 },
        format: { inline_script: true }, // no closing script tag inside a string
    });
    return code;
}
