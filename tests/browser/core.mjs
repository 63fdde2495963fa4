// The reading core of the built site, under Node: what it prints is what the page must show.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Core } from '../../web/page/core_module.mjs';

export async function openCore(site) {
    const name = readdirSync(site).find((file) => /^communique-core\.\w+\.mjs$/.test(file));
    if (!name) throw new Error(`${site} holds no communique-core`);
    const { default: factory } = await import(pathToFileURL(join(site, name)));
    return Core.open(factory);
}

export function printed(core, ...args) {
    const { code, out, err } = core.run(args);
    if (code !== 0) throw new Error(`communique ${args.join(' ')}: ${err}`);
    return out;
}
