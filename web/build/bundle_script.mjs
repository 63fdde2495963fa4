// Puts a module and all that it imports by relative path into one script, in the order in which they
// need each other. Bundling renames nothing: two modules that
// declare the same top-level name are an error, so are `export default` and `import x as y`.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'acorn';
import { minify_sync } from 'terser';

const options = { ecmaVersion: 2023, sourceType: 'module' };

function namesOf(pattern) {
    if (pattern.type === 'Identifier') return [pattern.name];
    if (pattern.type === 'ObjectPattern') return pattern.properties.flatMap((p) => namesOf(p.value));
    if (pattern.type === 'ArrayPattern') return pattern.elements.filter(Boolean).flatMap(namesOf);
    throw new Error(`a top-level ${pattern.type} is not supported`);
}

function declaredNames(node) {
    if (node.type === 'VariableDeclaration') return node.declarations.flatMap((d) => namesOf(d.id));
    return node.id ? [node.id.name] : [];
}

// The source without its imports and without the word `export`; tells what it imports and declares.
function takeApart(source, path) {
    const imports = [];
    const declared = [];
    let body = '';
    for (const node of parse(source, options).body) {
        if (node.type === 'ImportDeclaration') {
            if (!node.source.value.startsWith('.')) throw new Error(`${path}: imports ${node.source.value}`);
            if (node.specifiers.some((s) => s.imported?.name !== s.local.name)) {
                throw new Error(`${path}: an import by another name`);
            }
            imports.push(node.source.value);
            continue;
        }
        if (node.type === 'ExportDefaultDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration)) {
            throw new Error(`${path}: only exported declarations are supported`);
        }
        const statement = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
        if (/Declaration$/.test(statement.type)) declared.push(...declaredNames(statement));
        body += `${source.slice(statement.start, statement.end)}\n`;
    }
    return { imports, declared, body };
}

// The same program in fewer bytes.
export function shorten(source, sourceType = 'module') {
    const { code, error } = minify_sync(source, { module: sourceType === 'module', compress: { passes: 3 } });
    if (error) throw error;
    return code;
}

export function bundleScript(entry) {
    const owners = new Map();
    const seen = new Set();
    let text = '';
    const add = (path) => {
        if (seen.has(path)) return;
        seen.add(path);
        const { imports, declared, body } = takeApart(readFileSync(path, 'utf8'), path);
        for (const name of imports) add(resolve(dirname(path), name));
        for (const name of declared) {
            if (owners.has(name)) throw new Error(`${path} and ${owners.get(name)} both declare ${name}`);
            owners.set(name, path);
        }
        text += body;
    };
    add(resolve(entry));
    return text;
}
