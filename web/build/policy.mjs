// The Content-Security-Policy that the page carries itself: everything off but what it contains (by
// hash) and files of its own folder's origin. Instantiating WebAssembly is allowed, eval is not.

import { createHash } from 'node:crypto';

function hashes(html, element) {
    const blocks = html.matchAll(new RegExp(`<${element}(?: [^>]*)?>([\\s\\S]*?)</${element}>`, 'g'));
    return [...new Set([...blocks].map(([, text]) =>
        `'sha256-${createHash('sha256').update(text).digest('base64')}'`))].join(' ');
}

// `html` is the finished page, but for the policy itself.
export function policyFor(html) {
    return [
        "default-src 'none'",
        `script-src 'self' 'wasm-unsafe-eval' ${hashes(html, 'script')}`,
        `style-src ${hashes(html, 'style')}`,
        "font-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}
